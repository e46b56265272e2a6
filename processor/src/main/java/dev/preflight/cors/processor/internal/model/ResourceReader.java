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
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads resource classes as Jakarta REST does. */
public final class ResourceReader {

  private static final Set<String> FORM = Set.of(Names.FORM_PARAM);

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

  /**
   * A sub-resource locator, as a method that handles no HTTP method itself: what it reads of a
   * request, it reads of every request that it leads on.
   */
  ResourceMethod locator(TypeElement type, ExecutableElement locator) {
    Hierarchy hierarchy = new Hierarchy(elements, type);
    List<ExecutableElement> overridden = hierarchy.overridden(locator);
    return method(
        hierarchy,
        overridden,
        annotated(overridden).orElse(locator),
        List.of(),
        RequestParameterReader.ofClass(type));
  }

  private static Optional<String> classPath(Hierarchy hierarchy) {
    Optional<TypeElement> annotated = hierarchy.annotated(Names.PATH);
    return annotated.isPresent()
        ? Annotations.string(annotated.get(), Names.PATH)
        : Optional.empty();
  }

  /**
   * The method that the Jakarta REST annotations of this one come from: the nearest that has any.
   */
  private static Optional<ExecutableElement> annotated(List<ExecutableElement> overridden) {
    for (ExecutableElement each : overridden) {
      if (hasRestAnnotations(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean hasRestAnnotations(ExecutableElement method) {
    if (Annotations.hasOfJakartaRest(method)) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (Annotations.hasOfJakartaRest(parameter)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The HTTP methods that a method's annotations designate: those annotated with
   * {@code @HttpMethod}.
   */
  public static List<String> httpMethods(ExecutableElement method) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
      Optional<String> name = Annotations.string(Annotations.type(annotation), Names.HTTP_METHOD);
      if (name.isPresent()) {
        names.add(name.get());
      }
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
    return new ResourceMethod(
        hierarchy.lineage().get(0),
        method,
        annotated,
        overridden,
        httpMethods,
        classPath(hierarchy).orElse(""),
        Annotations.string(annotated, Names.PATH).orElse(""),
        consumes(hierarchy, annotated),
        Annotations.has(annotated, Names.CONSUMES),
        takesEntity(annotated),
        Annotations.anyHasAny(annotated.getParameters(), FORM),
        parameters,
        needsLogin(hierarchy, method, annotated));
  }

  /** The media types that a method accepts: its own, else those of its class. */
  private static List<String> consumes(Hierarchy hierarchy, ExecutableElement annotated) {
    Optional<AnnotationMirror> ofMethod = Annotations.find(annotated, Names.CONSUMES);
    if (ofMethod.isPresent()) {
      return mediaTypes(ofMethod.get());
    }
    Optional<TypeElement> type = hierarchy.annotated(Names.CONSUMES);
    return type.isPresent()
        ? mediaTypes(Annotations.find(type.get(), Names.CONSUMES).orElseThrow())
        : List.of();
  }

  /** {@code @Consumes({"a", "b, c"})} names three media types. */
  private static List<String> mediaTypes(AnnotationMirror consumes) {
    List<String> types = new ArrayList<>();
    for (String value : Annotations.strings(consumes, "value")) {
      for (String each : value.split(",", -1)) {
        String type = each.trim();
        if (!type.isEmpty()) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static boolean takesEntity(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      if (isEntity(parameter)) {
        return true;
      }
    }
    return false;
  }

  /** A parameter without an annotation that fills it from elsewhere receives the body. */
  public static boolean isEntity(VariableElement parameter) {
    for (AnnotationMirror annotation : parameter.getAnnotationMirrors()) {
      String name = Annotations.name(annotation);
      boolean isFilled =
          name.startsWith(Names.REST)
              && !name.equals(Names.ENCODED)
              && !name.equals(Names.DEFAULT_VALUE);
      if (isFilled || name.endsWith(".Auth") || name.endsWith(".Inject")) {
        return false;
      }
    }
    return true;
  }

  /** The nearest mark counts: that of the method, else those of its class. */
  private static boolean needsLogin(
      Hierarchy hierarchy, ExecutableElement method, ExecutableElement annotated) {
    if (Annotations.anyHasAny(annotated.getParameters(), LoginMarks.ON_PARAMETERS)
        || Annotations.hasAny(method, LoginMarks.NEEDED)) {
      return true;
    }
    return !Annotations.hasAny(method, LoginMarks.NOT_NEEDED)
        && hierarchy.hasAny(LoginMarks.NEEDED);
  }
}
