package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Honours {@code @SuppressWarnings("cors:<id>")} for warnings and notes, and reports those that
 * suppress nothing.
 */
final class SuppressionCheck {

  private static final String UNUSED = Rule.SUPPRESSION_UNUSED.id();

  /**
   * Whether a locator returns a class is known at the end; and what one compiler does not show, or
   * another processor generates late, is not the fault of the one that runs now.
   */
  private static final Set<String> NOT_KNOWN_YET =
      Set.of(Rule.POLICY_NOT_REACHED.id(), Rule.REQUEST_HEADERS_NOT_SHOWN.id());

  private record Key(Element element, String id) {}

  private final List<Element> annotatable = new ArrayList<>();
  private final Set<Key> used = new HashSet<>();

  /**
   * For the suppressions of these types.
   *
   * @param judgedAtEnd applications: whether their policies govern anything is not known yet, as it
   *     is not known of classes whether a locator returns them
   */
  SuppressionCheck(List<TypeElement> types, List<TypeElement> judgedAtEnd) {
    for (Element each : judgedAtEnd) {
      for (Element around = each; around != null; around = around.getEnclosingElement()) {
        used.add(new Key(around, Rule.APPLICATION_GOVERNS_NOTHING.id()));
      }
    }
    for (TypeElement type : types) {
      annotatable.add(type);
      annotatable.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    }
  }

  /** What is left to report of these, with the suppressions that suppress nothing. */
  List<Diagnostic> apply(List<Diagnostic> diagnostics) {
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError() || !isSuppressed(diagnostic)) {
        left.add(diagnostic);
      }
    }
    // First all but those that keep an unused one on purpose: these are used by now, or not.
    List<Diagnostic> unused = new ArrayList<>();
    for (Element each : annotatable) {
      addUnused(each, false, unused);
    }
    for (Diagnostic each : unused) {
      if (!isSuppressed(each)) {
        left.add(each);
      }
    }
    for (Element each : annotatable) {
      addUnused(each, true, left);
    }
    return left;
  }

  private boolean isSuppressed(Diagnostic diagnostic) {
    String id = diagnostic.problem().rule().id();
    for (Element each = diagnostic.element(); each != null; each = each.getEnclosingElement()) {
      for (AnnotationValue value : Suppressions.of(each)) {
        if (Suppressions.id(value).equals(id)) {
          used.add(new Key(each, id));
          return true;
        }
      }
    }
    return false;
  }

  /** Adds those that keep an unused one, or all others. */
  private void addUnused(Element element, boolean keepers, List<Diagnostic> left) {
    for (AnnotationValue value : Suppressions.of(element)) {
      String id = Suppressions.id(value);
      boolean isMeant = keepers == id.equals(UNUSED) && !NOT_KNOWN_YET.contains(id);
      if (isMeant && !used.contains(new Key(element, id))) {
        left.add(unused(element, value));
      }
    }
  }

  /** The suppressions of a rule on an element, as unused ones. */
  static List<Diagnostic> unused(Element element, String id) {
    return Suppressions.of(element).stream()
        .filter(value -> Suppressions.id(value).equals(id))
        .map(value -> unused(element, value))
        .toList();
  }

  private static Diagnostic unused(Element element, AnnotationValue value) {
    String id = Suppressions.id(value);
    return Diagnostic.at(
        element,
        Annotations.find(element, Names.SUPPRESS_WARNINGS).orElseThrow(),
        Optional.of(value),
        Rule.SUPPRESSION_UNUSED,
        "@SuppressWarnings(\"" + Suppressions.PREFIX + id + "\")",
        reason(id));
  }

  private static String reason(String id) {
    Optional<Rule> rule = Rule.withId(id);
    if (rule.isEmpty()) {
      return "there is no such rule";
    }
    return rule.get().severity() == Severity.ERROR
        ? "errors cannot be suppressed"
        : "nothing here needs it; left in place it would hide a later mistake";
  }
}
