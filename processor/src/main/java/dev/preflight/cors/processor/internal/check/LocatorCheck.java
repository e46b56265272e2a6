package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.LocatorReader;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Checks what the sub-resource locators of a governed class promise. What responds below a locator
 * is governed by the policy of the class that it returns; where the declared type does not tell
 * which classes these are, nobody can say whether they have one.
 */
final class LocatorCheck implements Check<GovernedResource> {

  private final LocatorReader locators;

  LocatorCheck(LocatorReader locators) {
    this.locators = locators;
  }

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    if (governed.ofClass().isNone() && !governed.isGoverned()) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    for (ExecutableElement locator : governed.resource().locators()) {
      if (!Annotations.isSameOrigin(locator) && !locators.isKnown(locator.getReturnType())) {
        found.add(
            Diagnostic.at(
                locator,
                Rule.POLICY_UNPROVABLE_LOCATOR,
                locator.getSimpleName() + "()",
                LocatorReader.simpleName(locator.getReturnType())));
      }
    }
    return found;
  }
}
