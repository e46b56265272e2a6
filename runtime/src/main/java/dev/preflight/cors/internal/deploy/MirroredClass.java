package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would have been generated for a class, had the compiler known the application's policy: its
 * methods from what the server deployed, its request headers from its annotations.
 */
final class MirroredClass {

  private MirroredClass() {}

  static Companion of(Class<?> type, Collection<DeployedMethod> methods) {
    PolicyDraft policy =
        Companion.ofApplication()
            .allowedHeaders(DeclaredHeaders.of(type, methods).toArray(String[]::new));
    Map<String, Set<String>> paths = new LinkedHashMap<>();
    for (DeployedMethod each : methods) {
      paths
          .computeIfAbsent(ClassPolicies.bare(each.template()), key -> new LinkedHashSet<>())
          .add(each.httpMethod());
    }
    Path root = type.getAnnotation(Path.class);
    Companion companion = new Companion(root == null ? "" : root.value(), "");
    paths.forEach((template, names) -> companion.path(template).allows(policy, withHead(names)));
    companion.otherwise(policy);
    return companion;
  }

  private static List<String> withHead(Set<String> names) {
    List<String> all = new ArrayList<>(names);
    if (names.contains("GET") && !names.contains("HEAD")) {
      all.add(all.indexOf("GET") + 1, "HEAD");
    }
    return all;
  }
}
