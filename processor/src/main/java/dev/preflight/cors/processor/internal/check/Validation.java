package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.Reading;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Applies all rules to what was read. */
public final class Validation {

  private final Model model;
  private final Reading reading;
  private final Guard guard;
  private final Environments environments;
  private final List<Diagnostic> found = new ArrayList<>();

  private Validation(Model model, Reading reading, Guard guard, Environments environments) {
    this.model = model;
    this.reading = reading;
    this.guard = guard;
    this.environments = environments;
  }

  /** All that is to be reported, without what the user suppressed. */
  public static List<Diagnostic> of(
      Model model, Reading reading, Guard guard, Environments environments) {
    Validation validation = new Validation(model, reading, guard, environments);
    validation.checkPolicies();
    validation.checkTypes();
    validation.checkResources();
    return Suppressions.apply(validation.found, model.compilation().types());
  }

  private void checkPolicies() {
    for (WrittenPolicy policy : model.written()) {
      guard.run(
          policy.element(),
          () -> {
            List<Problem> problems = problems(policy);
            problems.forEach(problem -> found.add(policy.diagnostic(problem)));
            found.addAll(DeciderRules.check(policy));
            found.addAll(environments.check(policy));
            found.addAll(Coverage.missing(policy, model.governedBy(policy), problems));
            if (!(policy.element() instanceof PackageElement)) {
              found.addAll(
                  Coverage.unused(
                      policy, Coverage.httpMethods(model.governedBy(policy)), problems));
            }
          });
    }
    for (WrittenPolicy policy : model.earlier()) {
      guard.run(
          policy.element(),
          () -> found.addAll(Coverage.missing(policy, model.governedBy(policy), problems(policy))));
    }
    // A compiled class may never have met these rules; whoever borrows its policy must know.
    model
        .borrowed()
        .forEach(
            (policy, site) ->
                problems(policy).stream()
                    .filter(Problem::isError)
                    .forEach(
                        problem ->
                            found.add(
                                new Diagnostic(
                                    problem, site, Optional.empty(), Optional.empty()))));
  }

  /** What is wrong with a policy by itself. */
  static List<Problem> problems(WrittenPolicy policy) {
    List<Problem> problems = new ArrayList<>(PolicyCompiler.compile(policy.draft()).problems());
    if (policy.sets("value") && policy.sets("origins")) {
      problems.add(0, Rule.ORIGIN_VALUE_AND_ORIGINS.at(Location.of(Member.ORIGINS)));
    }
    return problems;
  }

  private void checkTypes() {
    Set<TypeElement> deployable = new HashSet<>();
    model.resources().forEach(each -> deployable.add(each.resource().type()));
    Placement placement =
        new Placement(reading.elements(), reading.policies(), reading.resources(), deployable);
    for (TypeElement type : model.compilation().types()) {
      guard.run(type, () -> found.addAll(placement.check(type)));
    }
    ResponseHeaderUse headers = new ResponseHeaderUse(reading.bodies());
    if (!model.written().isEmpty()) {
      found.addAll(headers.secondSources(model.compilation().types()));
    }
  }

  private void checkResources() {
    Locators locators = new Locators(reading.resources(), model.compilation());
    Redundancy redundancy = new Redundancy(model.resolver(), reading.policies());
    ResponseHeaderUse headers = new ResponseHeaderUse(reading.bodies());
    for (GovernedResource resource : model.resources()) {
      guard.run(
          resource.resource().type(),
          () -> {
            found.addAll(locators.check(resource));
            found.addAll(redundancy.check(resource));
            if (resource.isGoverned()) {
              found.addAll(PathTemplates.check(resource));
              found.addAll(GovernedMethodRules.check(resource));
              found.addAll(headers.notExposed(resource));
            }
          });
    }
    found.addAll(PathConflicts.in(model.resources()));
  }
}
