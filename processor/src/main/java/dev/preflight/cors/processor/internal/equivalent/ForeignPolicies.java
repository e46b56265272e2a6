package dev.preflight.cors.processor.internal.equivalent;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.internal.fetch.ResponseHeaders;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations for CORS of Spring, CXF, Micronaut, Helidon and others on Jakarta REST
 * resources: imported by mistake, or left from the framework before. They are told by their simple
 * names, since each framework has moved its own at least once.
 */
public final class ForeignPolicies {

  private static final Set<String> SIMPLE_NAMES =
      Set.of("CrossOrigin", "CrossOriginResourceSharing");

  private static final String OURS = "dev.preflight.cors.";
  private static final String ANY = "*";

  /** What to put in where any origin is allowed with credentials, which no browser accepts. */
  private static final String YOURS = "https://app.example.com";

  private ForeignPolicies() {}

  /**
   * Those on a class and its methods, if Jakarta REST looks at it.
   *
   * @param type any type
   * @return a warning for each
   */
  public static List<Diagnostic> on(TypeElement type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    if (!Annotations.has(type, Names.PATH) && !anyIsOfJakartaRest(methods)) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    add(type, type.getSimpleName().toString(), found);
    for (ExecutableElement method : methods) {
      add(method, method.getSimpleName() + "()", found);
    }
    return found;
  }

  private static boolean anyIsOfJakartaRest(List<ExecutableElement> methods) {
    for (ExecutableElement method : methods) {
      if (Annotations.hasOfJakartaRest(method)) {
        return true;
      }
    }
    return false;
  }

  private static void add(Element element, String name, List<Diagnostic> found) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = Annotations.type(annotation);
      String qualified = type.getQualifiedName().toString();
      if (SIMPLE_NAMES.contains(type.getSimpleName().toString()) && !qualified.startsWith(OURS)) {
        found.add(
            Diagnostic.at(
                element,
                annotation,
                Rule.FOREIGN_CROSS_ORIGIN,
                qualified,
                name,
                policy(annotation).annotation()));
      }
    }
  }

  private static PolicyOfFilter policy(AnnotationMirror annotation) {
    boolean credentials = isTrue(annotation, "allowCredentials");
    return new PolicyOfFilter(
        origins(annotation, credentials),
        list(
            annotation,
            each -> !each.equals("OPTIONS"),
            "methods",
            "allowMethods",
            "allowedMethods"),
        list(annotation, RequestHeaders::needsPermission, "allowedHeaders", "allowHeaders"),
        list(annotation, ResponseHeaders::needsExposing, "exposedHeaders", "exposeHeaders"),
        credentials,
        maxAge(annotation));
  }

  /** Patterns of Spring have the form of ours where a star is the first label. */
  private static List<String> origins(AnnotationMirror annotation, boolean credentials) {
    List<String> origins =
        list(
            annotation,
            each -> true,
            "value",
            "origins",
            "allowOrigins",
            "allowedOrigins",
            "originPatterns");
    if (!origins.isEmpty() && !origins.contains(ANY)) {
      return origins;
    }
    // Micronaut's expression is another language than ours: the developer says what it lets in.
    boolean someOnly = !list(annotation, each -> !each.isEmpty(), "allowedOriginsRegex").isEmpty();
    return List.of(credentials || someOnly ? YOURS : ANY);
  }

  private static String maxAge(AnnotationMirror annotation) {
    return Annotations.value(annotation, "maxAge")
        .map(value -> String.valueOf(value.getValue()))
        .filter(value -> value.matches("[0-9]{1,12}"))
        .map(PolicyOfFilter::atMost)
        .orElse("");
  }

  /** Spring's is a text, and Micronaut's is true unless something else is written. */
  private static boolean isTrue(AnnotationMirror annotation, String member) {
    return Annotations.value(annotation, member)
        .or(() -> usual(annotation, member))
        .filter(value -> String.valueOf(value.getValue()).equals("true"))
        .isPresent();
  }

  private static Optional<AnnotationValue> usual(AnnotationMirror annotation, String member) {
    return ElementFilter.methodsIn(Annotations.type(annotation).getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(member))
        .findFirst()
        .map(ExecutableElement::getDefaultValue);
  }

  private static List<String> list(
      AnnotationMirror annotation, Predicate<String> isWorthSaying, String... members) {
    List<String> found = new ArrayList<>();
    for (String member : members) {
      for (AnnotationValue value : values(annotation, member)) {
        // Methods are constants of an enum in Spring and Micronaut.
        String text =
            value.getValue() instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : String.valueOf(value.getValue());
        if ((text.equals(ANY) || isWorthSaying.test(text)) && !found.contains(text)) {
          found.add(text);
        }
      }
    }
    return found;
  }

  private static List<AnnotationValue> values(AnnotationMirror annotation, String member) {
    Optional<AnnotationValue> value = Annotations.value(annotation, member);
    return value.map(Annotations::elements).orElse(List.of());
  }
}
