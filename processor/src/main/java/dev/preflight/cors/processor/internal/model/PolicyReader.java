package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.processor.internal.source.SourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Reads {@code @CrossOrigin}, directly or through a composed annotation. Many rules ask about the
 * same element, so what was read is kept; a reader lives as long as the elements do, for one round.
 */
public final class PolicyReader {

  private final SourceLines lines;
  private final PolicyResults results;
  private final Map<Element, List<CheckedPolicy>> read = new HashMap<>();

  PolicyReader(SourceLines lines, PolicyResults results) {
    this.lines = lines;
    this.results = results;
  }

  /** Where annotations stand. */
  SourceLines lines() {
    return lines;
  }

  /** The policy that stands on an element. */
  public Optional<CheckedPolicy> read(Element element) {
    List<CheckedPolicy> found = all(element);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
  }

  /** All policies that stand on an element; more than one is a contradiction. */
  public List<CheckedPolicy> all(Element element) {
    List<CheckedPolicy> known = read.get(element);
    if (known != null) {
      return known;
    }
    List<CheckedPolicy> found = new ArrayList<>();
    Set<TypeElement> seen = new HashSet<>();
    if (element instanceof TypeElement type) {
      seen.add(type);
    }
    collect(element, seen, found);
    read.put(element, List.copyOf(found));
    return found;
  }

  /** The annotations on an element that are a policy, in source order. */
  public List<AnnotationMirror> annotations(Element element) {
    List<AnnotationMirror> annotations = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isPolicy(annotation)) {
        annotations.add(annotation);
      }
    }
    return annotations;
  }

  /** Whether an annotation is {@code @CrossOrigin} or composed with it. */
  private boolean isPolicy(AnnotationMirror annotation) {
    return Annotations.name(annotation).equals(Names.CROSS_ORIGIN)
        || !all(Annotations.type(annotation)).isEmpty();
  }

  private void collect(Element element, Set<TypeElement> seen, List<CheckedPolicy> found) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = Annotations.type(annotation);
      if (type.getQualifiedName().contentEquals(Names.CROSS_ORIGIN)) {
        found.add(
            new CheckedPolicy(
                element, annotation, draft(annotation, lines.of(element, annotation)), results));
      } else if (Annotations.mayBeComposed(type) && seen.add(type)) {
        collect(type, seen, found);
      }
    }
  }

  private static PolicyDraft draft(AnnotationMirror annotation, String source) {
    String[] origins = strings(annotation, "origins");
    PolicyDraft draft =
        PolicyDraft.at(source)
            .origins(origins.length > 0 ? origins : strings(annotation, "value"))
            .originRegex(strings(annotation, "originRegex"))
            .withOriginsFrom(decider(annotation))
            .methods(strings(annotation, "methods"))
            .allowedHeaders(strings(annotation, "allowedHeaders"))
            .exposedHeaders(strings(annotation, "exposedHeaders"))
            .allowCredentials(isTrue(annotation, "allowCredentials"))
            .tolerate(risks(annotation));
    Optional<AnnotationValue> maxAge = Annotations.value(annotation, "maxAge");
    return maxAge.isPresent()
        ? draft.maxAge(((Number) maxAge.get().getValue()).longValue())
        : draft;
  }

  private static String[] strings(AnnotationMirror annotation, String member) {
    return Annotations.strings(annotation, member).toArray(new String[0]);
  }

  private static Optional<String> decider(AnnotationMirror annotation) {
    Optional<TypeElement> type = Annotations.type(annotation, "originsFrom");
    return type.isPresent()
        ? Optional.of(type.get().getQualifiedName().toString())
        : Optional.empty();
  }

  private static boolean isTrue(AnnotationMirror annotation, String member) {
    Optional<AnnotationValue> value = Annotations.value(annotation, member);
    return value.isPresent() && value.get().getValue().equals(true);
  }

  private static Risk[] risks(AnnotationMirror annotation) {
    List<Risk> risks = new ArrayList<>();
    for (AnnotationValue value : Annotations.elements(annotation, "tolerate")) {
      risks.add(Risk.valueOf(((VariableElement) value.getValue()).getSimpleName().toString()));
    }
    return risks.toArray(new Risk[0]);
  }
}
