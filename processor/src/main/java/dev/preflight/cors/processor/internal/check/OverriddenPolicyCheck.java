package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds policies of interfaces and superclasses that do not reach a method, because it repeats the
 * annotations of Jakarta REST. A policy of a type is said once for a class.
 */
final class OverriddenPolicyCheck implements Check<GovernedResource> {

  private final PolicyResolver resolver;

  OverriddenPolicyCheck(PolicyResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    Set<Element> said = new HashSet<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      for (CheckedPolicy policy : resolver.passedOver(governed.resource(), each.method())) {
        if (said.add(policy.element())) {
          found.add(
              Diagnostic.at(
                  each.method().element(),
                  Rule.POLICY_NOT_INHERITED,
                  name(policy.element()),
                  each.method().displayName()));
        }
      }
    }
    return found;
  }

  private static String name(Element element) {
    return element instanceof ExecutableElement method
        ? Hierarchy.typeOf(method).getSimpleName() + "." + method.getSimpleName() + "()"
        : element.getSimpleName().toString();
  }
}
