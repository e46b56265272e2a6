package dev.preflight.cors.processor.internal.generate;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Decides which resources may be generated: those that neither an error of their own nor one of
 * their policies touches.
 */
final class Soundness {

  private final Set<Element> faulty = new HashSet<>();

  Soundness(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError()) {
        for (Element each = diagnostic.element(); each != null; each = each.getEnclosingElement()) {
          if (!faulty.add(each)) {
            break;
          }
          if (each.getKind().isClass() || each.getKind().isInterface()) {
            break;
          }
        }
      }
    }
  }

  boolean isSound(GovernedResource resource) {
    for (CheckedPolicy policy : resource.policies()) {
      if (faulty.contains(policy.element())) {
        return false;
      }
    }
    return !faulty.contains(resource.resource().type());
  }

  boolean isSound(EffectivePolicy.OfApplication application) {
    return !faulty.contains(application.application())
        && !faulty.contains(application.policy().element());
  }
}
