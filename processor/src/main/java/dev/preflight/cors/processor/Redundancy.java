package dev.preflight.cors.processor;

import dev.preflight.cors.policy.ResourceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Finds policies that say what would hold anyway, and {@code @SameOrigin} where there is nothing to
 * end.
 */
final class Redundancy {

  private final PolicyResolver resolver;

  Redundancy(PolicyResolver resolver) {
    this.resolver = resolver;
  }

  List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      Element method = each.method().element();
      String name = each.method().displayName();
      Governance otherwise = resolver.without(method, governed.resource(), each.method());
      checkPolicy(method, name, each.governance(), otherwise, found);
      checkSameOrigin(method, name, each.governance(), otherwise, found);
    }
    Element type = governed.resource().type();
    String name = type.getSimpleName().toString();
    Governance otherwise = resolver.withoutClass(governed.resource());
    checkPolicy(type, name, governed.ofClass(), otherwise, found);
    checkSameOrigin(type, name, governed.ofClass(), otherwise, found);
    return found;
  }

  private static void checkPolicy(
      Element bearer,
      String name,
      Governance governance,
      Governance otherwise,
      List<Diagnostic> found) {
    Optional<WrittenPolicy> own =
        governance.policy().filter(policy -> policy.element().equals(bearer));
    Optional<WrittenPolicy> other = otherwise.policy();
    if (own.isPresent() && other.isPresent() && own.get().saysTheSame(other.get())) {
      found.add(
          Diagnostic.at(
              bearer,
              own.get().annotation(),
              ResourceRule.POLICY_REDUNDANT,
              name,
              other.get().source()));
    }
  }

  private static void checkSameOrigin(
      Element bearer,
      String name,
      Governance governance,
      Governance otherwise,
      List<Diagnostic> found) {
    Optional<AnnotationMirror> sameOrigin = Annotations.find(bearer, Names.SAME_ORIGIN);
    // With a policy beside it, it is a contradiction, and reported as that.
    boolean contradicts =
        governance.policy().filter(policy -> policy.element().equals(bearer)).isPresent();
    if (sameOrigin.isPresent() && otherwise.isNone() && !contradicts) {
      found.add(Diagnostic.at(bearer, sameOrigin.get(), ResourceRule.SAME_ORIGIN_REDUNDANT, name));
    }
  }
}
