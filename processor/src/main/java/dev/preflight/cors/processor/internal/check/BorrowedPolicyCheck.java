package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the policies of compiled classes where they govern something here. Such a class may never
 * have met these rules; whoever borrows its policy must know.
 */
final class BorrowedPolicyCheck implements Check<Model> {

  @Override
  public List<Diagnostic> check(Model model) {
    List<Diagnostic> found = new ArrayList<>();
    for (var each : model.policies().borrowed().entrySet()) {
      for (Problem problem : each.getKey().problems()) {
        if (problem.isError()) {
          found.add(new Diagnostic(problem, each.getValue(), Optional.empty(), Optional.empty()));
        }
      }
    }
    return found;
  }
}
