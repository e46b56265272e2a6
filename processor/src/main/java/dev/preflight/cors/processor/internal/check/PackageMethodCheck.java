package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * Checks that the methods which the policy of a package lists exist in it. A package may get a
 * resource in every round, from another processor or because it waited for a type of one: which of
 * the methods nobody handles is known only at the end.
 */
final class PackageMethodCheck {

  private final Elements elements;

  /** By the package's name, since elements do not outlive their round. */
  private final Map<String, Set<String>> existing = new LinkedHashMap<>();

  PackageMethodCheck(Elements elements) {
    this.elements = elements;
  }

  /** Takes in a round. */
  void add(Model model) {
    for (CheckedPolicy policy : model.policies().written()) {
      add(policy, model);
    }
    for (CheckedPolicy policy : model.policies().earlier()) {
      add(policy, model);
    }
  }

  private void add(CheckedPolicy policy, Model model) {
    if (policy.element() instanceof PackageElement element) {
      existing
          .computeIfAbsent(element.getQualifiedName().toString(), name -> new TreeSet<>())
          .addAll(UnusedMethodCheck.httpMethods(model.governedBy(policy)));
    }
  }

  /** What the policies list in vain, when all rounds are over. */
  List<Diagnostic> check(PolicyReader policies) {
    Guard guard = new Guard();
    List<Diagnostic> found = new ArrayList<>();
    for (Map.Entry<String, Set<String>> each : existing.entrySet()) {
      PackageElement element = elements.getPackageElement(each.getKey());
      guard.run(
          element,
          () ->
              policies.all(element).stream()
                  .filter(policy -> policy.element().equals(element))
                  .forEach(
                      policy -> found.addAll(UnusedMethodCheck.unused(policy, each.getValue()))));
    }
    found.addAll(guard.failures());
    return found;
  }
}
