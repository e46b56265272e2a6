package dev.preflight.cors.processor;

import dev.preflight.cors.policy.PolicyCompiler;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Applies all rules to what was read. */
final class Validation {

  private Validation() {}

  static List<Diagnostic> of(Model model, Reading reading) {
    List<Diagnostic> found = new ArrayList<>();
    for (WrittenPolicy policy : model.written()) {
      PolicyCompiler.compile(policy.draft())
          .problems()
          .forEach(problem -> found.add(policy.diagnostic(problem)));
      found.addAll(ListedMethods.check(policy, model.governedBy(policy)));
    }
    Placement placement =
        new Placement(reading.elements(), reading.policies(), reading.resources());
    for (TypeElement type : model.compilation().types()) {
      found.addAll(placement.check(type));
    }
    found.addAll(PathConflicts.in(model.resources()));
    return found;
  }
}
