package dev.preflight.cors.processor.internal.diagnostic;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A problem and its place in the source, as a value. Only the reporter prints it.
 *
 * @param problem the problem
 * @param element the element it is about
 * @param annotation the annotation on the element that it is about, if it is about one
 * @param value the value in the annotation that it is about, if it is about one
 */
public record Diagnostic(
    Problem problem,
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value) {

  /** A problem of a resource, at an element. */
  public static Diagnostic at(Element element, Rule rule, Object... arguments) {
    return new Diagnostic(
        rule.at(Location.of(Member.POLICY), arguments),
        element,
        Optional.empty(),
        Optional.empty());
  }

  /** A problem of a resource, at an annotation on an element. */
  public static Diagnostic at(
      Element element, AnnotationMirror annotation, Rule rule, Object... arguments) {
    return new Diagnostic(
        rule.at(Location.of(Member.POLICY), arguments),
        element,
        Optional.of(annotation),
        Optional.empty());
  }

  /** A problem of a resource, at a value of an annotation on an element. */
  public static Diagnostic at(
      Element element,
      AnnotationMirror annotation,
      Optional<AnnotationValue> value,
      Rule rule,
      Object... arguments) {
    return new Diagnostic(
        rule.at(Location.of(Member.POLICY), arguments), element, Optional.of(annotation), value);
  }

  public boolean isError() {
    return problem.isError();
  }
}
