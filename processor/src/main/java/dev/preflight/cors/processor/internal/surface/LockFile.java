package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.manifest.ManifestPath;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ManifestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a lock file: the grants of a cross-origin surface, a line each, sorted. */
final class LockFile {

  /** A lock file that cannot be used. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /** A lock file of another version. */
  static final class OtherVersion extends Exception {
    private static final long serialVersionUID = 1L;

    OtherVersion(String version) {
      super(version);
    }
  }

  static final int VERSION = 1;

  private static final String FIRST_LINE = "# preflight-lock " + VERSION;
  private static final Pattern ANY_FIRST_LINE = Pattern.compile("# preflight-lock (\\d+)");

  private static final String HEAD =
      FIRST_LINE
          + "\n"
          + "# The reviewed cross-origin surface of this module: a line for each origin, method and"
          + " path.\n"
          + "# A build that allows more does not compile. -Apreflight.lock.update=true writes this"
          + " file.\n";

  private LockFile() {}

  static Set<LockGrant> grants(CorsManifest manifest) {
    Set<LockGrant> grants = new TreeSet<>(LockGrant.ORDER);
    for (ManifestResource resource : manifest.resources()) {
      for (ManifestPath path : resource.paths()) {
        for (ManifestMethod method : path.methods()) {
          for (int policy : method.policies()) {
            add(grants, resource, path, method.method(), resource.policies().get(policy));
          }
        }
      }
    }
    return grants;
  }

  private static void add(
      Set<LockGrant> grants,
      ManifestResource resource,
      ManifestPath path,
      String method,
      ManifestPolicy policy) {
    if (!policy.grants(method)) {
      return;
    }
    List<String> templates =
        path.templates().isEmpty()
            ? List.of(resource.className() + ":/" + path.path())
            : path.templates();
    for (String template : templates) {
      for (String origin : origins(policy)) {
        grants.add(
            new LockGrant(
                method,
                template,
                origin,
                policy.application().orElse(""),
                policy.allowCredentials(),
                Set.copyOf(policy.allowedHeaders()),
                Set.copyOf(policy.exposedHeaders())));
      }
    }
  }

  private static List<String> origins(ManifestPolicy policy) {
    if (policy.origins().contains("*")) {
      return List.of("*");
    }
    List<String> origins = new ArrayList<>(policy.origins());
    policy.originRegex().forEach(expression -> origins.add("regex:" + expression));
    policy.originsFrom().ifPresent(decider -> origins.add("decider:" + decider));
    return origins;
  }

  /** What is silenced is shown to whoever reviews the file, and compared with nothing. */
  static String text(Set<LockGrant> grants, List<String> silenced) {
    StringBuilder text = new StringBuilder(HEAD);
    if (!silenced.isEmpty()) {
      text.append("# Silenced in the whole module: ")
          .append(String.join(", ", silenced))
          .append(".\n");
    }
    grants.forEach(grant -> text.append(grant.line()).append('\n'));
    return text.toString();
  }

  static Set<LockGrant> parse(String text) throws Unusable, OtherVersion {
    List<String> lines = text.lines().toList();
    Matcher first = ANY_FIRST_LINE.matcher(lines.isEmpty() ? "" : lines.get(0).strip());
    if (!first.matches()) {
      throw new Unusable("its first line is not \"" + FIRST_LINE + "\"");
    }
    if (!first.group(1).equals(String.valueOf(VERSION))) {
      throw new OtherVersion(first.group(1));
    }
    Set<LockGrant> grants = new TreeSet<>(LockGrant.ORDER);
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        int number = i + 1;
        grants.add(
            LockGrant.parse(line)
                .orElseThrow(() -> new Unusable("line " + number + " is not a grant: " + line)));
      }
    }
    return grants;
  }
}
