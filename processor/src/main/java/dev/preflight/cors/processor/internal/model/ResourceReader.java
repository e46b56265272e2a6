package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.internal.fetch.LoginMarks;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads resource classes as Jakarta REST does. */
public final class ResourceReader {

  private final Elements elements;

  public ResourceReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * The resource that a type is, if it can be deployed: a class, not abstract, with resource
   * methods or locators.
   */
  public Optional<ResourceClass> read(TypeElement type) {
    boolean deployable =
        (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
            && !type.getModifiers().contains(Modifier.ABSTRACT);
    return deployable ? describe(type) : Optional.empty();
  }

  /**
   * The same for any type: what an interface or abstract class would contribute to its
   * implementations.
   */
  public Optional<ResourceClass> describe(TypeElement type) {
    Hierarchy hierarchy = new Hierarchy(elements, type);
    List<ResourceMethod> methods = new ArrayList<>();
    List<ExecutableElement> locators = new ArrayList<>();
    List<RequestParameter> ofClass = RequestParameterReader.ofClass(type);
    for (ExecutableElement method : hierarchy.methods()) {
      List<ExecutableElement> overridden = hierarchy.overridden(method);
      Optional<ExecutableElement> annotated = annotated(overridden);
      if (annotated.isEmpty() || !method.getModifiers().contains(Modifier.PUBLIC)) {
        continue;
      }
      List<String> httpMethods = httpMethods(annotated.get());
      if (!httpMethods.isEmpty()) {
        methods.add(method(hierarchy, overridden, annotated.get(), httpMethods, ofClass));
      } else if (Annotations.has(annotated.get(), Names.PATH)) {
        locators.add(method);
      }
    }
    if (methods.isEmpty() && locators.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ResourceClass(type, classPath(hierarchy), methods, locators));
  }

  private static Optional<String> classPath(Hierarchy hierarchy) {
    return hierarchy.annotated(Names.PATH).flatMap(each -> Annotations.string(each, Names.PATH));
  }

  /**
   * The method that the Jakarta REST annotations of this one come from: the nearest that has any.
   */
  private static Optional<ExecutableElement> annotated(List<ExecutableElement> overridden) {
    return overridden.stream().filter(ResourceReader::hasRestAnnotations).findFirst();
  }

  private static boolean hasRestAnnotations(ExecutableElement method) {
    return Annotations.ofJakartaRest(method).findAny().isPresent()
        || method.getParameters().stream()
            .anyMatch(parameter -> Annotations.ofJakartaRest(parameter).findAny().isPresent());
  }

  /**
   * The HTTP methods that a method's annotations designate: those annotated with
   * {@code @HttpMethod}.
   */
  public static List<String> httpMethods(ExecutableElement method) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      Annotations.string(Annotations.type(annotation), Names.HTTP_METHOD).ifPresent(names::add);
    }
    return names;
  }

  private static ResourceMethod method(
      Hierarchy hierarchy,
      List<ExecutableElement> overridden,
      ExecutableElement annotated,
      List<String> httpMethods,
      List<RequestParameter> ofClass) {
    ExecutableElement method = overridden.get(0);
    List<RequestParameter> parameters = new ArrayList<>(RequestParameterReader.ofMethod(annotated));
    parameters.addAll(ofClass);
    boolean consumesItself = Annotations.has(annotated, Names.CONSUMES);
    List<String> consumes =
        Annotations.find(annotated, Names.CONSUMES)
            .or(
                () ->
                    hierarchy
                        .annotated(Names.CONSUMES)
                        .flatMap(each -> Annotations.find(each, Names.CONSUMES)))
            .map(annotation -> mediaTypes(annotation))
            .orElse(List.of());
    return new ResourceMethod(
        hierarchy.lineage().get(0),
        method,
        annotated,
        overridden,
        httpMethods,
        classPath(hierarchy).orElse(""),
        Annotations.string(annotated, Names.PATH).orElse(""),
        consumes,
        consumesItself,
        annotated.getParameters().stream().anyMatch(ResourceReader::isEntity),
        annotated.getParameters().stream()
            .anyMatch(parameter -> Annotations.has(parameter, Names.FORM_PARAM)),
        parameters,
        needsLogin(hierarchy, method, annotated));
  }

  /** {@code @Consumes({"a", "b, c"})} names three media types. */
  private static List<String> mediaTypes(AnnotationMirror consumes) {
    return Annotations.strings(consumes, "value").stream()
        .flatMap(value -> List.of(value.split(",", -1)).stream())
        .map(String::trim)
        .filter(type -> !type.isEmpty())
        .toList();
  }

  /** A parameter without an annotation that fills it from elsewhere receives the body. */
  public static boolean isEntity(VariableElement parameter) {
    return parameter.getAnnotationMirrors().stream()
        .map(Annotations::name)
        .noneMatch(
            name ->
                (name.startsWith(Names.REST)
                        && !name.equals(Names.ENCODED)
                        && !name.equals(Names.DEFAULT_VALUE))
                    || name.endsWith(".Auth")
                    || name.endsWith(".Inject"));
  }

  /** The nearest mark counts: that of the method, else those of its class. */
  private static boolean needsLogin(
      Hierarchy hierarchy, ExecutableElement method, ExecutableElement annotated) {
    if (annotated.getParameters().stream().anyMatch(ResourceReader::receivesCaller)
        || hasAny(method, LoginMarks.NEEDED)) {
      return true;
    }
    return !hasAny(method, LoginMarks.NOT_NEEDED)
        && hierarchy.lineage().stream().anyMatch(each -> hasAny(each, LoginMarks.NEEDED));
  }

  private static boolean receivesCaller(VariableElement parameter) {
    return hasAny(parameter, LoginMarks.ON_PARAMETERS);
  }

  private static boolean hasAny(Element element, Set<String> names) {
    return element.getAnnotationMirrors().stream().map(Annotations::name).anyMatch(names::contains);
  }
}
