package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Honours {@code @SuppressWarnings("cors:<id>")} for warnings and notes, and reports those that
 * suppress nothing.
 */
public final class Suppressions {

  private static final String PREFIX = "cors:";
  private static final String UNUSED = Rule.SUPPRESSION_UNUSED.id();

  private record Key(Element element, String id) {}

  private final Set<Key> used = new HashSet<>();

  /** What is left to report, with the unused suppressions of these types. */
  static List<Diagnostic> apply(List<Diagnostic> diagnostics, List<TypeElement> types) {
    Suppressions suppressions = new Suppressions();
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError() || !suppressions.isSuppressed(diagnostic)) {
        left.add(diagnostic);
      }
    }
    List<Element> bearers = new ArrayList<>();
    for (TypeElement type : types) {
      bearers.add(type);
      bearers.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    }
    // First all but those that keep an unused one on purpose: these are used by now, or not.
    List<Diagnostic> unused = new ArrayList<>();
    bearers.forEach(bearer -> suppressions.addUnused(bearer, id -> !id.equals(UNUSED), unused));
    unused.removeIf(suppressions::isSuppressed);
    left.addAll(unused);
    bearers.forEach(bearer -> suppressions.addUnused(bearer, UNUSED::equals, left));
    return left;
  }

  private boolean isSuppressed(Diagnostic diagnostic) {
    String id = diagnostic.problem().rule().id();
    for (Element each = diagnostic.element(); each != null; each = each.getEnclosingElement()) {
      if (ids(each).stream().anyMatch(value -> value.getValue().equals(PREFIX + id))) {
        used.add(new Key(each, id));
        return true;
      }
    }
    return false;
  }

  private void addUnused(Element element, Predicate<String> which, List<Diagnostic> left) {
    Optional<AnnotationMirror> annotation = Annotations.find(element, Names.SUPPRESS_WARNINGS);
    for (AnnotationValue value : ids(element)) {
      String id = id(value);
      if (which.test(id) && !used.contains(new Key(element, id))) {
        left.add(
            new Diagnostic(
                Rule.SUPPRESSION_UNUSED.at(
                    dev.preflight.cors.rule.Location.of(dev.preflight.cors.rule.Member.POLICY),
                    "@SuppressWarnings(\"" + PREFIX + id + "\")" + reason(id)),
                element,
                annotation,
                Optional.of(value)));
      }
    }
  }

  private static String reason(String id) {
    Optional<Rule> rule = Rule.withId(id);
    if (rule.isEmpty()) {
      return " (there is no such rule)";
    }
    return rule.get().severity() == Severity.ERROR ? " (errors cannot be suppressed)" : "";
  }

  /** The rule that such a value silences. */
  public static String id(AnnotationValue value) {
    return value.getValue().toString().substring(PREFIX.length());
  }

  /** The values of an element's {@code @SuppressWarnings} that are ours. */
  public static List<AnnotationValue> ids(Element element) {
    boolean canBear =
        element instanceof TypeElement
            || element instanceof ExecutableElement
            || element.getKind().isField()
            || element.getKind() == javax.lang.model.element.ElementKind.PARAMETER;
    if (!canBear) {
      return List.of();
    }
    return Annotations.find(element, Names.SUPPRESS_WARNINGS)
        .flatMap(annotation -> Annotations.value(annotation, "value"))
        .map(Annotations::elements)
        .orElse(List.of())
        .stream()
        .filter(value -> value.getValue().toString().startsWith(PREFIX))
        .toList();
  }
}
