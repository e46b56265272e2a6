package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.policy.OriginExpression;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.MemberValues;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * A {@code @CrossOrigin} where it stands, with its values and what the rules say about them.
 * Whoever needs the policy proven, to report, generate or compare it, asks this one.
 *
 * @param element the annotated element: a method, class, package, or composed annotation
 * @param annotation the annotation
 * @param draft the values, and file and line
 * @param results the results of this compilation
 */
public record CheckedPolicy(
    Element element, AnnotationMirror annotation, PolicyDraft draft, PolicyResults results) {

  /** File and line, for the generated code. */
  public String source() {
    return draft.source();
  }

  /** What is wrong with the policy by itself. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(results.of(draft).problems());
    if (sets("value") && sets(Member.ORIGINS.annotationMember())) {
      problems.add(0, Rule.ORIGIN_VALUE_AND_ORIGINS.at(Location.of(Member.ORIGINS)));
    }
    return problems;
  }

  /**
   * Whether nothing is wrong with a member by itself. A list with an error in it says nothing yet
   * about the code; what is wrong would be said twice, in other words.
   */
  public boolean isWellWritten(Member member) {
    for (Problem problem : problems()) {
      if (problem.isError() && problem.location().member() == member) {
        return false;
      }
    }
    return true;
  }

  /** The regular expressions with the tables that prove them; none of an unsound policy. */
  public List<OriginExpression> provenExpressions() {
    return !draft.originExpressions().isEmpty()
            && results.of(draft) instanceof PolicyResult.Valid valid
        ? valid.policy().draft().originExpressions()
        : List.of();
  }

  /** A problem of this policy at its exact place. */
  public Diagnostic diagnostic(Problem problem) {
    return diagnostics(List.of(problem)).get(0);
  }

  /** Problems of this policy at their exact places. */
  public List<Diagnostic> diagnostics(List<Problem> problems) {
    MemberValues values = new MemberValues(annotation);
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (Problem problem : problems) {
      Optional<AnnotationValue> value = value(values, problem.location());
      diagnostics.add(new Diagnostic(problem, element, Optional.of(annotation), value));
    }
    return diagnostics;
  }

  /** The annotation value that a location means; empty for the annotation as a whole. */
  private static Optional<AnnotationValue> value(MemberValues values, Location location) {
    String member = location.member().annotationMember();
    if (location.member() == Member.POLICY) {
      return Optional.empty();
    }
    String written =
        location.member() == Member.ORIGINS && values.member(member).isEmpty() ? "value" : member;
    return location.index() == Location.WHOLE
        ? values.member(written)
        : values.element(written, location.index());
  }

  /** The class that decides about other origins. */
  public Optional<TypeElement> decider() {
    return Annotations.type(annotation, Member.ORIGINS_FROM.annotationMember());
  }

  /**
   * Whether no other compilation can add methods to those that this policy governs: one on an
   * interface, an abstract class, a composed annotation or an application is used elsewhere too.
   */
  public boolean governsOnlyWhatIsSeen() {
    Element typeOrPackage =
        element instanceof ExecutableElement method ? Hierarchy.typeOf(method) : element;
    return typeOrPackage instanceof PackageElement
        || (typeOrPackage instanceof TypeElement type
            && (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && !PolicyResolver.isApplication(type));
  }

  /** Whether a member is written, even if it is an empty list. */
  private boolean sets(String member) {
    return Annotations.value(annotation, member).isPresent();
  }

  /** Whether another policy has the same values. */
  public boolean saysTheSame(CheckedPolicy other) {
    return draft.equals(other.draft);
  }

  /** Two policies are the same if they stand at the same place. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CheckedPolicy policy && policy.element.equals(element);
  }

  @Override
  public int hashCode() {
    return element.hashCode();
  }
}
