package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.text.PreflightLog;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a healthy start says: how much is in force, from where. */
final class DeploymentSummary {

  private final Set<String> policies = new HashSet<>();
  private final Set<String> modules = new TreeSet<>();
  private final Set<ProtectionDomain> seen = new HashSet<>();
  private final Set<String> ungoverned = new TreeSet<>();
  private final Set<String> ofOtherModules = new TreeSet<>();
  private int classes;
  private int methods;
  private @Nullable String application;

  void application(Class<?> type, String source) {
    application = type.getSimpleName();
    policies.add(source);
    addModule(type);
  }

  private void addModule(Class<?> type) {
    if (type.getModule().isNamed() || seen.add(type.getProtectionDomain())) {
      modules.add(module(type));
    }
  }

  void governed(Class<?> type, ClassPolicies found, boolean compiled) {
    Set<PathPolicies> paths = new HashSet<>(found.paths().values());
    int here = 0;
    for (PathPolicies path : paths) {
      List<String> sources = path.sources();
      here += sources.size();
      policies.addAll(sources);
    }
    if (here == 0) {
      ungoverned(type);
      return;
    }
    classes++;
    methods += here;
    addModule(type);
    if (!compiled) {
      ofOtherModules.add(type.getSimpleName());
    }
  }

  void ungoverned(Class<?> type) {
    if (!isServersOwn(type)) {
      ungoverned.add(type.getName());
    }
  }

  void log(String server, Set<String> forNobody) {
    if (classes == 0 && application == null) {
      PreflightLog.debug("No cross-origin policy governs any class of this application.");
      return;
    }
    PreflightLog.info(
        "Preflight: "
            + counted(policies.size(), "policy", "policies")
            + (policies.size() == 1 ? " governs " : " govern ")
            + counted(methods, "method", "methods")
            + " of "
            + counted(classes, "class", "classes")
            + " from "
            + String.join(", ", modules)
            + " on "
            + server
            + "."
            + (ofOtherModules.isEmpty()
                ? ""
                : " The policy of "
                    + application
                    + " governs classes of other modules, with methods and headers as deployed: "
                    + String.join(", ", ofOtherModules)
                    + ".")
            + (forNobody.isEmpty()
                ? ""
                : " Not configured yet, so for nobody: " + String.join(", ", forNobody) + "."));
    for (String each : ungoverned) {
      PreflightLog.debug(each + " has no cross-origin policy.");
    }
  }

  /** Whether a class belongs to the server itself, such as Jersey's WADL. */
  static boolean isServersOwn(Class<?> type) {
    return type.getName().startsWith("org.glassfish.jersey.");
  }

  private static String counted(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** The named module or the jar that a class comes from. */
  static String module(Class<?> type) {
    String name = type.getModule().getName();
    if (name != null) {
      return name;
    }
    CodeSource source = type.getProtectionDomain().getCodeSource();
    String path =
        source == null || source.getLocation() == null ? "" : source.getLocation().getPath();
    String trimmed = path.replaceAll("[!/]+$", "");
    String last = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return last.isEmpty() ? "the class path" : last;
  }
}
