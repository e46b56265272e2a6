package dev.preflight.cors.processor;

import dev.preflight.cors.policy.ResourceRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds methods that answer the same HTTP method at the same path under different policies. Jakarta
 * REST tells such methods apart by media type, which a preflight does not name.
 */
final class PathConflicts {

  private record Answered(ResourceMethod method, Governance governance) {}

  private final Map<String, Answered> first = new HashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  static List<Diagnostic> in(List<GovernedResource> resources) {
    PathConflicts conflicts = new PathConflicts();
    resources.forEach(conflicts::check);
    return conflicts.found;
  }

  private void check(GovernedResource governed) {
    Optional<String> classPath = governed.resource().path();
    String base = classPath.orElse(governed.resource().type().getQualifiedName() + "#");
    for (GovernedResource.GovernedMethod method : governed.methods()) {
      String path = PathTemplate.join(base, method.method().path());
      for (String httpMethod : method.method().httpMethods()) {
        check(
            method,
            httpMethod,
            classPath.isPresent() ? path : PathTemplate.join("", method.method().path()),
            httpMethod + " " + PathTemplate.shape(path));
      }
    }
  }

  private void check(
      GovernedResource.GovernedMethod method, String httpMethod, String path, String key) {
    Answered other = first.putIfAbsent(key, new Answered(method.method(), method.governance()));
    if (other != null && !samePolicy(other.governance(), method.governance())) {
      found.add(
          Diagnostic.at(
              method.method().element(),
              ResourceRule.POLICY_CONFLICT_SAME_PATH,
              httpMethod,
              path,
              other.method().displayName()));
    }
  }

  /** Two places may well hold the same values; a preflight is then answered alike. */
  private static boolean samePolicy(Governance one, Governance other) {
    return one.policies().equals(other.policies())
        || one.policies().stream()
            .map(WrittenPolicy::draft)
            .toList()
            .equals(other.policies().stream().map(WrittenPolicy::draft).toList());
  }
}
