package dev.preflight.cors.deployments.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes the classes of one random module. */
final class RandomSources {

  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "b",
          "{x}",
          "{y}",
          "a",
          "{x}",
          "{x: [a-c]+}",
          "{x: .*}",
          "{x}.json",
          "a{x}",
          "a.b",
          "a%20b",
          "{x: \\\\d+}",
          "{x: \\\\d*}",
          "{x: .+}",
          "{x}-{y}",
          "a b");
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "Purge", "OPTIONS");
  private static final int ROOTS = 36;
  private static final int BELOW = 14;

  private final Random random;
  private final String name;
  private final boolean onJersey;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, Shared> policies = new HashMap<>();

  RandomSources(Random random, String name, boolean onJersey) {
    this.random = random;
    this.name = name;
    this.onJersey = onJersey;
    for (int i = 0; i < ROOTS; i++) {
      write("Root" + i, "@Path(\"" + path(1 + random.nextInt(2)) + "\")", 0);
    }
    for (int i = 0; i < BELOW; i++) {
      write("Below" + i, "", i + 1);
    }
  }

  /** The sources by class name. */
  Map<String, String> sources() {
    return sources;
  }

  /** What governs each method, by the id that it returns; nothing for closed ones. */
  Map<String, Shared> policies() {
    return policies;
  }

  private void write(String type, String path, int firstBelow) {
    Shared ofClass = random.nextInt(3) == 0 ? null : Shared.random(random);
    StringBuilder text = new StringBuilder("package " + name + ";\n");
    text.append("import dev.preflight.cors.*;\nimport jakarta.ws.rs.*;\n");
    text.append("import jakarta.ws.rs.core.*;\n");
    text.append("import dev.preflight.cors.deployments.routing.*;\n");
    if (onJersey) {
      text.append("import org.glassfish.jersey.server.model.Resource;\n");
    }
    text.append(path).append('\n');
    if (ofClass != null) {
      text.append(ofClass.annotation()).append('\n');
    }
    text.append("public class ").append(type).append(" {\n");
    int methods = 1 + random.nextInt(5);
    for (int i = 0; i < methods; i++) {
      method(text, type, i, ofClass);
    }
    if (firstBelow < BELOW && random.nextInt(firstBelow == 0 ? 3 : 5) == 0) {
      locator(text, firstBelow);
    }
    sources.put(name + "." + type, text.append("}\n").toString());
  }

  private void method(StringBuilder text, String type, int number, Shared ofClass) {
    String id = name + "." + type + "." + number;
    Shared policy = ofClass;
    int kind = random.nextInt(5);
    if (kind == 0) {
      policy = Shared.random(random);
      text.append("  ").append(policy.annotation()).append('\n');
    } else if (kind == 1 && ofClass != null) {
      policy = null;
      text.append("  @SameOrigin\n");
    }
    if (policy != null) {
      policies.put(id, policy);
    }
    String method = METHODS.get(random.nextInt(random.nextInt(4) == 0 ? METHODS.size() : 4));
    text.append("  @").append(method);
    if (random.nextInt(2) == 0) {
      text.append(" @Path(\"").append(path(1 + random.nextInt(2))).append("\")");
    }
    boolean entity = (method.equals("POST") || method.equals("PUT")) && random.nextInt(3) == 0;
    if (entity) {
      text.append(" @Consumes(\"text/").append(random.nextBoolean() ? "one" : "two").append("\")");
    }
    text.append("\n  public String m").append(number).append(entity ? "(String body)" : "()");
    text.append(" { return Ran.now(\"").append(id).append("\"); }\n");
  }

  private void locator(StringBuilder text, int firstBelow) {
    String one = "Below" + (firstBelow + random.nextInt(BELOW - firstBelow));
    String two = "Below" + (firstBelow + random.nextInt(BELOW - firstBelow));
    text.append("  @Path(\"").append(path(1)).append("\")\n  public ");
    text.append(
        switch (random.nextInt(4)) {
          case 0 -> one + " l() { return new " + one + "(); }";
          case 1 -> "Class<" + one + "> l() { return " + one + ".class; }";
          case 2 ->
              onJersey
                  ? "Resource l() { return Resource.from(" + one + ".class); }"
                  : "Object l() { return new " + one + "(); }";
          default ->
              "Object l(@Context UriInfo uri) { return uri.getPath().length() % 2 == 0 ? new "
                  + one
                  + "() : new "
                  + two
                  + "(); }";
        });
    text.append('\n');
  }

  private String path(int segments) {
    StringBuilder path = new StringBuilder(random.nextInt(4) == 0 ? "/" : "");
    for (int i = 0; i < segments; i++) {
      String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
      if (i > 0) {
        // One template may not name a variable twice.
        segment = segment.replace("{x", "{v").replace("{y", "{w");
      }
      path.append(i == 0 ? "" : "/").append(segment);
    }
    return path.append(random.nextInt(6) == 0 ? "/" : "").toString();
  }
}
