package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.Governance;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
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
  private final PolicyReader policies;

  Redundancy(PolicyResolver resolver, PolicyReader policies) {
    this.resolver = resolver;
    this.policies = policies;
  }

  List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      Element method = each.method().element();
      String name = each.method().displayName();
      Governance otherwise = resolver.without(method, governed.resource(), each.method());
      checkPolicy(method, name, otherwise, found);
      checkSameOrigin(method, name, otherwise, found);
    }
    Element type = governed.resource().type();
    String name = type.getSimpleName().toString();
    Governance otherwise = resolver.withoutClass(governed.resource());
    checkPolicy(type, name, otherwise, found);
    checkSameOrigin(type, name, otherwise, found);
    return found;
  }

  private void checkPolicy(
      Element bearer, String name, Governance otherwise, List<Diagnostic> found) {
    Optional<WrittenPolicy> own = policies.read(bearer);
    Optional<WrittenPolicy> other = otherwise.policy();
    if (own.isPresent() && other.isPresent() && own.get().saysTheSame(other.get())) {
      found.add(
          Diagnostic.at(
              bearer,
              policies.bearers(bearer).get(0),
              Rule.POLICY_REDUNDANT,
              name,
              other.get().source()));
    }
  }

  private void checkSameOrigin(
      Element bearer, String name, Governance otherwise, List<Diagnostic> found) {
    Optional<AnnotationMirror> sameOrigin = Annotations.find(bearer, Names.SAME_ORIGIN);
    // With a policy beside it, it is a contradiction, and reported as that.
    if (sameOrigin.isPresent() && otherwise.isNone() && policies.read(bearer).isEmpty()) {
      found.add(Diagnostic.at(bearer, sameOrigin.get(), Rule.SAME_ORIGIN_REDUNDANT, name));
    }
  }
}
