package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A {@code @CrossOrigin} where it stands, with its values read.
 *
 * @param element what bears it: the method, class, package, or composed annotation
 * @param annotation the annotation
 * @param draft the values
 * @param source file and line, for the generated code
 */
public record WrittenPolicy(
    Element element, AnnotationMirror annotation, PolicyDraft draft, String source) {

  /** The annotation value that a location means; empty for the annotation as a whole. */
  Optional<AnnotationValue> value(Location location) {
    if (location.member() == Member.POLICY) {
      return Optional.empty();
    }
    Optional<AnnotationValue> member =
        Annotations.value(annotation, location.member().annotationMember());
    if (location.member() == Member.ORIGINS && member.isEmpty()) {
      member = Annotations.value(annotation, "value");
    }
    if (location.index() == Location.WHOLE) {
      return member;
    }
    return member
        .map(Annotations::elements)
        .filter(values -> location.index() < values.size())
        .map(values -> values.get(location.index()));
  }

  /** A draft holds a set of risks; the place of one is where its name stands. */
  private Optional<AnnotationValue> risk(Problem problem) {
    return Annotations.value(annotation, Member.TOLERATE.annotationMember()).stream()
        .flatMap(member -> Annotations.elements(member).stream())
        .filter(
            each ->
                each.getValue() instanceof VariableElement risk
                    && problem.message().contains("Risk." + risk.getSimpleName()))
        .findFirst();
  }

  /** A problem of this policy at its exact place. */
  public Diagnostic diagnostic(Problem problem) {
    Optional<AnnotationValue> value =
        problem.location().member() == Member.TOLERATE ? risk(problem) : value(problem.location());
    return new Diagnostic(problem, element, Optional.of(annotation), value);
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
    Element bearer =
        element instanceof ExecutableElement method ? Hierarchy.typeOf(method) : element;
    return bearer instanceof PackageElement
        || (bearer instanceof TypeElement type
            && (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && !PolicyResolver.isApplication(type));
  }

  /** Whether a list member is written, even if it is empty. */
  public boolean sets(String member) {
    return Annotations.value(annotation, member).isPresent();
  }

  /** Whether another policy has the same values; an empty list of headers derives nothing. */
  public boolean saysTheSame(WrittenPolicy other) {
    return draft.equals(other.draft) && sets("allowedHeaders") == other.sets("allowedHeaders");
  }

  /** Two policies are the same if they stand at the same place. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WrittenPolicy policy && policy.element.equals(element);
  }

  @Override
  public int hashCode() {
    return element.hashCode();
  }
}
