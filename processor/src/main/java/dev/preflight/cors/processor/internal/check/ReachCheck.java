package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.manifest.ManifestResource;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.LocatorReader;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.model.ResourceClass;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.model.ServletReader;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds policies of applications and packages that govern nothing in their module, though their
 * authors may think that they reach further. Every round may bring a resource, and a build that
 * compiles only what changed does not bring all: known is this only at the end.
 */
final class ReachCheck {

  private static final String SILENCE = Rule.APPLICATION_GOVERNS_NOTHING.id();

  private final Elements elements;

  /** By name, since elements do not outlive their round: whether the policy governs anything. */
  private final Map<String, Boolean> applications = new LinkedHashMap<>();

  private final Map<String, Boolean> packages = new LinkedHashMap<>();

  /** Classes without a path that bear a policy. */
  private final Set<String> withoutPath = new TreeSet<>();

  /** The classes that sub-resource locators return. */
  private final Set<String> located = new HashSet<>();

  /** Whether a locator may return anything. */
  private boolean locatesAnything;

  /** The packages with resource classes. */
  private final Set<String> inhabited = new TreeSet<>();

  ReachCheck(Elements elements) {
    this.elements = elements;
  }

  /** Takes in a round. */
  void add(Model model) {
    for (EffectivePolicy.OfApplication each : model.applications()) {
      put(applications, name(each.application()), governs(each.policy(), model));
    }
    for (CheckedPolicy policy : model.policies().written()) {
      addPackage(policy, model);
    }
    for (CheckedPolicy policy : model.policies().earlier()) {
      addPackage(policy, model);
    }
    for (GovernedResource each : model.resources()) {
      addReach(each, model);
      inhabited.add(elements.getPackageOf(each.resource().type()).getQualifiedName().toString());
    }
  }

  private void addPackage(CheckedPolicy policy, Model model) {
    if (policy.element() instanceof PackageElement element) {
      put(packages, element.getQualifiedName().toString(), governs(policy, model));
    }
  }

  private void addReach(GovernedResource governed, Model model) {
    ResourceClass resource = governed.resource();
    LocatorReader locators = model.readers().locators();
    for (ExecutableElement locator : resource.locators()) {
      locatesAnything |= !locators.isKnown(locator.getReturnType());
      locators.declared(locator.getReturnType()).ifPresent(type -> located.add(name(type)));
    }
    if (resource.path().isEmpty()
        && bearsPolicy(resource, model.readers().policies())
        && !ServletReader.isServlet(resource.type())
        && !PolicyResolver.isApplication(resource.type())) {
      withoutPath.add(name(resource.type()));
    }
  }

  private static boolean bearsPolicy(ResourceClass resource, PolicyReader policies) {
    for (ResourceMethod method : resource.methods()) {
      if (policies.read(method.element()).isPresent()) {
        return true;
      }
    }
    return policies.read(resource.type()).isPresent();
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }

  private static boolean governs(CheckedPolicy policy, Model model) {
    return !model.governedBy(policy).isEmpty();
  }

  private static void put(Map<String, Boolean> known, String name, boolean governs) {
    known.merge(name, governs, Boolean::logicalOr);
  }

  /**
   * What governs nothing, when all rounds are over.
   *
   * @param unchanged what an earlier build read and this one did not compile; asked only if need
   *     be, since Gradle compiles a module whole whose files an isolating processor has read
   */
  List<Diagnostic> check(PolicyReader policies, Supplier<List<ManifestResource>> unchanged) {
    if (applications.containsValue(false) || packages.containsValue(false)) {
      unchanged.get().forEach(this::add);
    }
    if (!withoutPath.isEmpty() && !locatesAnything) {
      // Class files of an earlier build may hold the locator.
      locatesAnything = !unchanged.get().isEmpty();
    }
    Guard guard = new Guard();
    List<Diagnostic> found = new ArrayList<>();
    for (Map.Entry<String, Boolean> each : applications.entrySet()) {
      TypeElement type = elements.getTypeElement(each.getKey());
      guard.run(type, () -> checkApplication(type, each.getValue(), policies, found));
    }
    for (Map.Entry<String, Boolean> each : packages.entrySet()) {
      PackageElement element = elements.getPackageElement(each.getKey());
      guard.run(element, () -> checkPackage(element, each.getValue(), policies, found));
    }
    for (String name : withoutPath) {
      TypeElement type = elements.getTypeElement(name);
      guard.run(type, () -> checkReached(type, found));
    }
    found.addAll(guard.failures());
    return found;
  }

  private void checkReached(TypeElement type, List<Diagnostic> found) {
    boolean isReached =
        locatesAnything
            || Hierarchy.lineage(type).stream().anyMatch(each -> located.contains(name(each)));
    if (isReached) {
      found.addAll(SuppressionCheck.unused(type, Rule.POLICY_NOT_REACHED.id()));
    } else if (!Suppressions.isSilenced(type, Rule.POLICY_NOT_REACHED.id())) {
      found.add(Diagnostic.at(type, Rule.POLICY_NOT_REACHED, type.getSimpleName().toString()));
    }
  }

  private void add(ManifestResource resource) {
    String name = resource.className();
    String inPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    inhabited.add(inPackage);
    resource
        .policies()
        .forEach(
            policy -> {
              policy
                  .application()
                  .ifPresent(each -> applications.replace(each.replace('$', '.'), true));
              if (policy.declaredOn().equals("package " + inPackage)) {
                packages.replace(inPackage, true);
              }
            });
  }

  private static void checkApplication(
      TypeElement type, boolean governs, PolicyReader policies, List<Diagnostic> found) {
    if (governs) {
      found.addAll(SuppressionCheck.unused(type, SILENCE));
    } else if (!Suppressions.isSilenced(type, SILENCE)) {
      soundOn(type, policies)
          .map(
              policy ->
                  Diagnostic.at(
                      type,
                      policies.annotations(type).get(0),
                      Rule.APPLICATION_GOVERNS_NOTHING,
                      type.getSimpleName().toString()))
          .forEach(found::add);
    }
  }

  private void checkPackage(
      PackageElement element, boolean governs, PolicyReader policies, List<Diagnostic> found) {
    String name = element.getQualifiedName().toString();
    List<String> below = inhabited.stream().filter(each -> each.startsWith(name + ".")).toList();
    if (!governs && !inhabited.contains(name) && !below.isEmpty()) {
      soundOn(element, policies)
          .map(
              policy ->
                  Diagnostic.at(
                      element,
                      policies.annotations(element).get(0),
                      Rule.PACKAGE_GOVERNS_NOTHING,
                      name,
                      String.join(", ", below)))
          .forEach(found::add);
    }
  }

  /** The one policy of an element, unless it is wrong by itself, which was said. */
  private static Stream<CheckedPolicy> soundOn(Element element, PolicyReader policies) {
    return policies.all(element).stream()
        .limit(1)
        .filter(policy -> policy.problems().stream().noneMatch(Problem::isError));
  }
}
