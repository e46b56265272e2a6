package dev.preflight.cors.processor.internal.check;

import com.sun.source.util.Trees;
import dev.preflight.cors.manifest.ManifestResource;
import dev.preflight.cors.processor.internal.cookie.CookieCheck;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.equivalent.ForeignPolicies;
import dev.preflight.cors.processor.internal.forgery.SimpleWrites;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.model.Readers;
import dev.preflight.cors.processor.internal.options.EnvironmentFiles;
import dev.preflight.cors.processor.internal.quarkus.ListedClasses;
import dev.preflight.cors.processor.internal.quarkus.QuarkusRest;
import dev.preflight.cors.processor.internal.source.Sources;
import dev.preflight.cors.processor.internal.unseen.LateReads;
import dev.preflight.cors.processor.internal.unseen.UnseenReads;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** All checks, and what each of them is asked about. */
public final class Checks {

  private final EnvironmentFiles environments;
  private final PackageMethodCheck packageMethods;
  private final ReachCheck reach;
  private final ListedClasses listed;
  private final Sources sources;
  private final LateReads late;
  private final Optional<Trees> trees;
  private final Set<Rule> saidOnce = EnumSet.noneOf(Rule.class);

  public Checks(
      Elements elements,
      Optional<Trees> trees,
      QuarkusRest quarkus,
      Sources sources,
      EnvironmentFiles environments) {
    this.sources = sources;
    this.trees = trees;
    this.late = new LateReads(sources);
    this.environments = environments;
    this.packageMethods = new PackageMethodCheck(elements);
    this.reach = new ReachCheck(elements);
    this.listed = new ListedClasses(quarkus, trees);
  }

  /** What is to be reported about a round, without what the user suppressed. */
  public List<Diagnostic> check(Model model, Guard guard) {
    Readers readers = model.readers();
    Check<CheckedPolicy> methodCoverage = new MethodCoverageCheck(model);
    List<Check<CheckedPolicy>> ofWritten =
        List.of(
            new PolicyCheck(readers.lines()),
            new DeciderCheck(),
            new EnvironmentCheck(environments),
            methodCoverage,
            new HeaderNameCheck(model),
            new UnusedMethodCheck(model));
    List<Check<CheckedPolicy>> ofEarlier = List.of(methodCoverage);
    Check<TypeElement> placement = new PlacementCheck(model, trees);
    Check<TypeElement> foreign = ForeignPolicies::on;
    List<Check<TypeElement>> ofTypes =
        model.policies().written().isEmpty()
            ? List.of(placement, foreign)
            : List.of(placement, foreign, new SecondSourceCheck(readers.bodies()));
    List<Check<GovernedResource>> ofResources =
        List.of(
            new LocatorCheck(readers.locators()),
            new RedundancyCheck(readers),
            new OverriddenPolicyCheck(readers.resolver()));
    List<Check<GovernedResource>> ofGoverned =
        List.of(
            new PathTemplateCheck(),
            new GovernedMethodCheck(new SimpleWrites(readers)),
            new CookieCheck(readers.bodies())::check);

    Run run = new Run(guard, model.round().roots(), new ArrayList<>());
    guard.run(run.roots, () -> packageMethods.add(model));
    guard.run(run.roots, () -> reach.add(model));
    guard.run(run.roots, () -> late.add(model));
    for (CheckedPolicy each : model.policies().written()) {
      run.all(ofWritten, each, each.element());
    }
    for (CheckedPolicy each : model.policies().earlier()) {
      run.all(ofEarlier, each, each.element());
    }
    run.whole(() -> new BorrowedPolicyCheck().check(model));
    for (TypeElement each : model.round().types()) {
      run.all(ofTypes, each, each);
    }
    boolean anyIsGoverned = false;
    for (GovernedResource each : model.resources()) {
      anyIsGoverned |= each.isGoverned();
      run.all(ofResources, each, each.resource().type());
      if (each.isGoverned()) {
        run.all(ofGoverned, each, each.resource().type());
      }
    }
    if (anyIsGoverned) {
      run.whole(() -> new UnseenReads(sources, saidOnce).check(model));
      run.whole(() -> new ExposedHeaderCheck().check(model));
      for (TypeElement each : model.round().types()) {
        if (PolicyResolver.isApplication(each)) {
          run.all(List.of(listed::on), each, each);
        }
      }
    }
    run.whole(() -> new PathConflictCheck(readers.headers()).check(model));
    run.whole(() -> new RetentionCheck().check(model));
    List<TypeElement> applications = new ArrayList<>();
    for (EffectivePolicy.OfApplication each : model.applications()) {
      applications.add(each.application());
    }
    List<Diagnostic> kept = new ArrayList<>();
    boolean isDone =
        guard.run(
            run.roots,
            () ->
                kept.addAll(
                    new SuppressionCheck(model.round().types(), applications).apply(run.found)));
    return isDone ? kept : run.found;
  }

  /**
   * What is to be reported when all rounds are over.
   *
   * @param readers those of the last round
   * @param unchanged what an earlier build read and this one did not compile
   */
  public List<Diagnostic> checkAtEnd(
      PolicyReader policies,
      Supplier<Readers> readers,
      Supplier<List<ManifestResource>> unchanged) {
    List<Diagnostic> found = new ArrayList<>(packageMethods.check(policies));
    found.addAll(reach.check(policies, unchanged));
    found.addAll(late.check(readers));
    return found;
  }

  /** The checks of one round, and what they have found so far. */
  private record Run(Guard guard, List<Element> roots, List<Diagnostic> found) {
    <T> void all(List<Check<T>> checks, T subject, Element element) {
      guard.run(element, () -> addAll(checks, subject));
    }

    /** What is asked about all resources at once. */
    void whole(Supplier<List<Diagnostic>> check) {
      guard.run(roots, () -> found.addAll(check.get()));
    }

    private <T> void addAll(List<Check<T>> checks, T subject) {
      for (Check<T> each : checks) {
        found.addAll(each.check(subject));
      }
    }
  }
}
