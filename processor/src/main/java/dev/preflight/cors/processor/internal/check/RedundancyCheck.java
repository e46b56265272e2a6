package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.model.Readers;
import dev.preflight.cors.processor.internal.source.Annotations;
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
final class RedundancyCheck implements Check<GovernedResource> {

  private final PolicyResolver resolver;
  private final PolicyReader policies;

  RedundancyCheck(Readers readers) {
    this.resolver = readers.resolver();
    this.policies = readers.policies();
  }

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      Element method = each.method().element();
      String name = each.method().displayName();
      EffectivePolicy otherwise = resolver.without(method, governed.resource(), each.method());
      checkPolicy(method, name, otherwise, found);
      checkSameOrigin(method, name, otherwise, found);
    }
    Element type = governed.resource().type();
    String name = type.getSimpleName().toString();
    EffectivePolicy otherwise = resolver.withoutClass(governed.resource());
    checkPolicy(type, name, otherwise, found);
    checkSameOrigin(type, name, otherwise, found);
    return found;
  }

  private void checkPolicy(
      Element annotated, String name, EffectivePolicy otherwise, List<Diagnostic> found) {
    Optional<CheckedPolicy> own = policies.read(annotated);
    Optional<CheckedPolicy> other = otherwise.policy();
    if (own.isPresent() && other.isPresent() && own.get().saysTheSame(other.get())) {
      found.add(
          Diagnostic.at(
              annotated,
              policies.annotations(annotated).get(0),
              Rule.POLICY_REDUNDANT,
              name,
              other.get().source()));
    }
  }

  private void checkSameOrigin(
      Element annotated, String name, EffectivePolicy otherwise, List<Diagnostic> found) {
    Optional<AnnotationMirror> sameOrigin = Annotations.sameOrigin(annotated);
    // With a policy beside it, it is a contradiction, and reported as that.
    if (sameOrigin.isPresent() && otherwise.isNone() && policies.read(annotated).isEmpty()) {
      found.add(Diagnostic.at(annotated, sameOrigin.get(), Rule.SAME_ORIGIN_REDUNDANT, name));
    }
  }
}
