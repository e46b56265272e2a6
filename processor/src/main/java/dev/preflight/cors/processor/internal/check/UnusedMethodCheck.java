package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;

/**
 * Checks that the methods a policy lists exist in the code that it governs. Those of a package are
 * known only when all rounds are over; see {@link PackageMethodCheck}.
 */
final class UnusedMethodCheck implements Check<CheckedPolicy> {

  /**
   * Listing these harms nobody: browsers send the first three without asking, and preflights use
   * the last.
   */
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "POST", "OPTIONS", "*");

  private final Model model;

  UnusedMethodCheck(Model model) {
    this.model = model;
  }

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    return policy.element() instanceof PackageElement
        ? List.of()
        : unused(policy, httpMethods(model.governedBy(policy)));
  }

  /** The HTTP methods that resource methods handle, in alphabetical order. */
  static Set<String> httpMethods(List<ResourceMethod> methods) {
    Set<String> existing = new TreeSet<>();
    for (ResourceMethod method : methods) {
      existing.addAll(method.httpMethods());
    }
    return existing;
  }

  /** What a policy lists in vain where it governs these HTTP methods. */
  static List<Diagnostic> unused(CheckedPolicy policy, Set<String> existing) {
    if (!policy.isWellWritten(Member.METHODS) || !policy.governsOnlyWhatIsSeen()) {
      return List.of();
    }
    List<Problem> known = policy.problems();
    List<Diagnostic> found = new ArrayList<>();
    List<String> listed = policy.draft().methods();
    for (int i = 0; i < listed.size(); i++) {
      String method = listed.get(i);
      Location here = Location.of(Member.METHODS, i);
      // Browsers write the usual methods in upper case themselves: Fetch, "normalize a method".
      boolean exists = existing.contains(method.toUpperCase(Locale.ROOT));
      boolean isKnown = known.stream().anyMatch(problem -> problem.location().equals(here));
      if (!HARMLESS.contains(method) && !exists && !isKnown) {
        found.add(
            policy.diagnostic(
                Rule.METHOD_NOT_ON_RESOURCE.at(
                    here, method, existing.isEmpty() ? "none" : String.join(", ", existing))));
      }
    }
    return found;
  }
}
