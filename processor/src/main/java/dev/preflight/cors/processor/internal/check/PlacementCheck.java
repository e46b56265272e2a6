package dev.preflight.cors.processor.internal.check;

import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.equivalent.OtherFramework;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.LocatorReader;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.model.ResourceReader;
import dev.preflight.cors.processor.internal.model.ServletReader;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds policies that stand where Jakarta REST never looks. */
final class PlacementCheck implements Check<TypeElement> {

  private final Elements elements;
  private final PolicyReader policies;
  private final ResourceReader resources;
  private final Optional<Trees> trees;

  /** The types of the round that are known to be resource classes. */
  private final Set<TypeElement> deployable = new HashSet<>();

  /** The packages of these. */
  private final Set<PackageElement> inhabited = new HashSet<>();

  private final List<Diagnostic> found = new ArrayList<>();

  PlacementCheck(Model model, Optional<Trees> trees) {
    this.trees = trees;
    this.elements = model.readers().elements();
    this.policies = model.readers().policies();
    this.resources = model.readers().resources();
    for (GovernedResource each : model.resources()) {
      deployable.add(each.resource().type());
      inhabited.add(elements.getPackageOf(each.resource().type()));
    }
  }

  @Override
  public List<Diagnostic> check(TypeElement type) {
    found.clear();
    checkType(type);
    checkContradictions(type, type.getSimpleName().toString());
    if (type.getKind() != ElementKind.ANNOTATION_TYPE
        && Annotations.isSameOrigin(type)
        && (type.getKind() == ElementKind.ENUM || resources.describe(type).isEmpty())) {
      checkPointlessSameOrigin(type, type.getSimpleName().toString());
    }
    Hierarchy hierarchy = new Hierarchy(elements, type);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Optional<CheckedPolicy> policy = policies.read(method);
      if (policy.isPresent()) {
        checkMethod(hierarchy, method, policy.get());
      }
      checkContradictions(method, method.getSimpleName() + "()");
      Optional<AnnotationMirror> sameOrigin = Annotations.sameOrigin(method);
      if (sameOrigin.isPresent()) {
        checkSameOrigin(hierarchy, method, sameOrigin.get());
      }
    }
    new HeaderlessSameOrigin(type, hierarchy, found).check();
    new StrayAnnotations(type, policies, trees, found).check();
    return List.copyOf(found);
  }

  /** One that closes nothing would look as if it did. */
  private void checkSameOrigin(
      Hierarchy hierarchy, ExecutableElement method, AnnotationMirror sameOrigin) {
    boolean isCalled =
        method.getModifiers().contains(Modifier.PUBLIC)
            && !method.getModifiers().contains(Modifier.STATIC)
            && Hierarchy.typeOf(method).getKind() != ElementKind.ENUM
            && hierarchy.overridden(method).stream()
                .anyMatch(each -> Annotations.hasOfJakartaRest(each));
    if (!isCalled) {
      checkPointlessSameOrigin(method, method.getSimpleName() + "()");
    } else if (locates(hierarchy, method)) {
      found.add(
          Diagnostic.at(
              method,
              sameOrigin,
              Rule.SAME_ORIGIN_ON_LOCATOR,
              method.getSimpleName() + "()",
              LocatorReader.closable(method.getReturnType())));
    }
  }

  private void checkType(TypeElement type) {
    Optional<CheckedPolicy> policy = policies.read(type);
    if (policy.isPresent() && type.getKind() == ElementKind.ENUM) {
      reportEnum(type, type.getSimpleName().toString(), policy.get());
      return;
    }
    if (policy.isEmpty()) {
      checkBelowPackage(type);
      return;
    }
    if (type.getKind() == ElementKind.ANNOTATION_TYPE
        || PolicyResolver.isApplication(type)
        || deployable.contains(type)
        || resources.describe(type).isPresent()) {
      return;
    }
    Optional<OtherFramework> other = OtherFramework.of(type);
    if (other.isPresent()) {
      found.add(
          Diagnostic.at(
              type,
              policy.get().annotation(),
              Rule.POLICY_NOT_A_RESOURCE,
              type.getSimpleName(),
              other.get().reason(),
              other.get().fix()));
      return;
    }
    found.add(
        Diagnostic.at(
            type,
            policy.get().annotation(),
            Rule.POLICY_NOT_A_RESOURCE,
            type.getSimpleName(),
            "has no resource method (a public method with @GET, @POST or the like, its own or"
                + " inherited) and is not a jakarta.ws.rs.core.Application",
            "move it to the resource classes that browsers call, to their package, to the"
                + " Application, or into a composed annotation that they all have"));
  }

  /**
   * A package whose classes are all of other frameworks: nothing else says that none is governed.
   */
  private void checkBelowPackage(TypeElement type) {
    PackageElement around = elements.getPackageOf(type);
    if (policies.read(around).isEmpty() || inhabited.contains(around)) {
      return;
    }
    OtherFramework.of(type)
        .ifPresent(
            other ->
                found.add(
                    Diagnostic.at(
                        type,
                        Rule.POLICY_NOT_A_RESOURCE,
                        type.getSimpleName()
                            + ", below the policy of the package "
                            + around.getQualifiedName()
                            + ",",
                        other.reason(),
                        other.fix())));
  }

  private void checkMethod(Hierarchy hierarchy, ExecutableElement method, CheckedPolicy policy) {
    if (ServletReader.isServlet(Hierarchy.typeOf(method)) && !isHandler(hierarchy, method)) {
      report(
          method,
          policy,
          Rule.POLICY_NOT_A_RESOURCE,
          "belongs to a servlet, which has one policy for all its methods",
          "move it to the class, and name the HTTP methods in its `methods`");
      return;
    }
    if (!method.getModifiers().contains(Modifier.PUBLIC)) {
      report(method, policy, Rule.POLICY_NON_PUBLIC_METHOD);
      return;
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      report(
          method,
          policy,
          Rule.POLICY_NOT_A_RESOURCE,
          "is static, and resource methods belong to an object",
          "make it an instance method, or remove the policy");
      return;
    }
    if (Hierarchy.typeOf(method).getKind() == ElementKind.ENUM) {
      reportEnum(method, method.getSimpleName() + "()", policy);
      return;
    }
    boolean handles = isHandler(hierarchy, method);
    if (locates(hierarchy, method)) {
      report(
          method, policy, Rule.POLICY_ON_LOCATOR, LocatorReader.closable(method.getReturnType()));
    } else if (!handles) {
      Optional<OtherFramework> other = OtherFramework.of(Hierarchy.typeOf(method));
      if (other.isPresent()) {
        report(
            method,
            policy,
            Rule.POLICY_NOT_A_RESOURCE,
            "belongs to a class that " + other.get().reason(),
            other.get().fix());
        return;
      }
      report(
          method,
          policy,
          Rule.POLICY_NOT_A_RESOURCE,
          "has no HTTP method annotation such as @GET, so Jakarta REST never calls it",
          "add the HTTP method annotation, or remove the policy");
    }
  }

  private void reportEnum(Element element, String name, CheckedPolicy policy) {
    found.add(
        Diagnostic.at(
            element,
            policy.annotation(),
            Rule.POLICY_NOT_A_RESOURCE,
            name,
            "belongs to an enum, and Jakarta REST makes no objects of enums",
            "make it a class, or remove the policy"));
  }

  private static boolean locates(Hierarchy hierarchy, ExecutableElement method) {
    return !isHandler(hierarchy, method)
        && hierarchy.overridden(method).stream()
            .anyMatch(each -> Annotations.has(each, Names.PATH));
  }

  private static boolean isHandler(Hierarchy hierarchy, ExecutableElement method) {
    for (ExecutableElement each : hierarchy.overridden(method)) {
      if (!ResourceReader.httpMethods(each).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Reports the policy of a method; the first argument of these rules is the method. */
  private void report(ExecutableElement method, CheckedPolicy policy, Rule rule, String... others) {
    Object[] arguments =
        Stream.concat(Stream.of(method.getSimpleName() + "()"), Stream.of(others)).toArray();
    found.add(Diagnostic.at(method, policy.annotation(), rule, arguments));
  }

  private void checkPointlessSameOrigin(Element element, String name) {
    Annotations.sameOrigin(element)
        .filter(annotation -> policies.read(element).isEmpty())
        .ifPresent(
            annotation ->
                found.add(Diagnostic.at(element, annotation, Rule.SAME_ORIGIN_REDUNDANT, name)));
  }

  private void checkContradictions(Element element, String name) {
    List<CheckedPolicy> written = policies.all(element);
    if (written.size() > 1) {
      List<AnnotationMirror> annotations = policies.annotations(element);
      found.add(
          Diagnostic.at(
              element,
              annotations.get(annotations.size() - 1),
              Rule.POLICY_AMBIGUOUS,
              name,
              annotations.stream()
                  .map(annotation -> "@" + Annotations.type(annotation).getSimpleName())
                  .collect(Collectors.joining(" and "))));
    }
    Optional<AnnotationMirror> sameOrigin = Annotations.sameOrigin(element);
    if (!written.isEmpty() && sameOrigin.isPresent()) {
      found.add(Diagnostic.at(element, sameOrigin.get(), Rule.SAME_ORIGIN_CONFLICT, name));
    }
  }
}
