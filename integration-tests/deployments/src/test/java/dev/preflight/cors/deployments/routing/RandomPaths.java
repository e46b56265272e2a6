package dev.preflight.cors.deployments.routing;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Paths that the templates of some classes match, nearly match, or should not match: most follow a
 * template, and each may be bent anywhere.
 */
final class RandomPaths {

  private static final List<String> SEGMENTS =
      List.of(
          "a",
          "b",
          "a",
          "b",
          "ab",
          "c",
          "1",
          "12",
          "a.b",
          "a.json",
          "1.json",
          "a-b",
          "a%20b",
          "%61",
          "a%2Fb",
          "a%2fb",
          "a%3Bx",
          ".",
          "..",
          "",
          "a.b.json",
          "%2E%2E",
          "zz");
  private static final List<String> MATRIX =
      List.of(";", ";x", ";x=1", ";x=b", ";a;b", ";x=%2F", ";x=1.json", ";=");
  private static final int PLAIN = 8;

  private final Random random;
  private final List<Class<?>> classes;

  RandomPaths(Random random, List<Class<?>> classes) {
    this.random = random;
    this.classes = classes;
  }

  /** A method that the classes have, and a path for it. */
  record Target(String method, String path) {}

  /** A request that is likely to find a method. */
  Target next() {
    Class<?> type = classes.get(random.nextInt(classes.size()));
    Method[] methods = type.getDeclaredMethods();
    // Its own order is another in each run.
    Arrays.sort(methods, Comparator.comparing(Method::getName));
    Method method = methods[random.nextInt(methods.length)];
    Path below = method.getAnnotation(Path.class);
    String template =
        type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
    List<String> segments = new ArrayList<>();
    for (String segment : template.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(instance(segment));
      }
    }
    String httpMethod = httpMethod(method);
    if (httpMethod.isEmpty()) {
      // Below a locator.
      segments.add(segment());
      if (random.nextInt(2) == 0) {
        segments.add(segment());
      }
    }
    String path = "/" + String.join("/", segments);
    return new Target(
        httpMethod.isEmpty() ? "GET" : httpMethod, random.nextInt(8) == 0 ? path + "/" : path);
  }

  /** Encoded, with its first slash, and far from any template. */
  String wild() {
    List<String> segments = new ArrayList<>();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      segments.add(segment());
    }
    String path = "/" + String.join("/", segments);
    return random.nextInt(6) == 0 ? path + "/" : path;
  }

  private static String httpMethod(Method method) {
    for (Annotation each : method.getAnnotations()) {
      HttpMethod name = each.annotationType().getAnnotation(HttpMethod.class);
      if (name != null) {
        return name.value();
      }
    }
    return "";
  }

  private String instance(String segment) {
    if (random.nextInt(12) == 0) {
      return segment();
    }
    String value =
        segment
            .replaceAll("\\{\\w: \\[a-c]\\+}", "ab")
            .replaceAll("\\{\\w: \\\\d\\+}", "12")
            .replaceAll("\\{\\w: \\\\d\\*}", random.nextBoolean() ? "12" : "")
            .replaceAll("\\{\\w: \\.[*+]}", random.nextBoolean() ? "a" : "a/b")
            .replaceAll("\\{\\w}", random.nextBoolean() ? "a" : "b")
            .replace(" ", "%20");
    return random.nextInt(6) == 0 ? value + matrix() : value;
  }

  private String segment() {
    boolean plain = random.nextInt(3) > 0;
    String segment = SEGMENTS.get(random.nextInt(plain ? PLAIN : SEGMENTS.size()));
    return random.nextInt(6) == 0 ? segment + matrix() : segment;
  }

  private String matrix() {
    return MATRIX.get(random.nextInt(MATRIX.size()));
  }
}
