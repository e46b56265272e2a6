package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * The HTTP methods that the policies of packages govern, over all rounds. A package may get a
 * resource in every round, from another processor or because it waited for a type of one: which of
 * the methods that its policy lists nobody answers is known only at the end.
 */
public final class PackageMethods {

  /** By the package's name, since elements do not outlive their round. */
  private final Map<String, Set<String>> existing = new LinkedHashMap<>();

  public void add(Model model) {
    for (WrittenPolicy policy : model.written()) {
      add(policy, model);
    }
    for (WrittenPolicy policy : model.earlier()) {
      add(policy, model);
    }
  }

  private void add(WrittenPolicy policy, Model model) {
    if (policy.element() instanceof PackageElement element) {
      existing
          .computeIfAbsent(element.getQualifiedName().toString(), name -> new TreeSet<>())
          .addAll(Coverage.httpMethods(model.governedBy(policy)));
    }
  }

  /** What the policies list in vain. Meant for the last round. */
  public List<Diagnostic> unused(Elements elements, PolicyReader policies) {
    Guard guard = new Guard();
    List<Diagnostic> found = new ArrayList<>();
    existing.forEach(
        (name, methods) -> {
          PackageElement element = elements.getPackageElement(name);
          guard.run(
              element,
              () ->
                  policies.all(element).stream()
                      .filter(policy -> policy.element().equals(element))
                      .forEach(
                          policy ->
                              found.addAll(
                                  Coverage.unused(policy, methods, Validation.problems(policy)))));
        });
    found.addAll(guard.failures());
    return found;
  }
}
