package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.ManifestHeader;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ToleratedRisk;
import dev.preflight.cors.policy.OriginExpression;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeader;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.SourceLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads a policy into plain values, with what was derived for it from the code of one class. */
final class SurfacePolicyReader {

  private final CheckedPolicy written;
  private final SourceLines lines;
  private final DerivedHeaders headers;

  SurfacePolicyReader(CheckedPolicy written, SourceLines lines, DerivedHeaders headers) {
    this.written = written;
    this.lines = lines;
    this.headers = headers;
  }

  ManifestPolicy in(GovernedResource governed, Elements elements) {
    PolicyDraft draft = written.draft();
    Optional<TypeElement> application = governed.application(written);
    return new ManifestPolicy(
        written.source(),
        declaredOn(written.element()),
        application.isPresent()
            ? Optional.of(elements.getBinaryName(application.get()).toString())
            : Optional.empty(),
        draft.origins(),
        expressions(draft),
        draft.originsFrom(),
        draft.methods(),
        headers.allowed(written, governed.governedBy(written)),
        derived(governed),
        draft.exposedHeaders(),
        draft.allowCredentials(),
        draft.maxAge(),
        tolerated());
  }

  private static List<String> expressions(PolicyDraft draft) {
    List<String> expressions = new ArrayList<>();
    for (OriginExpression each : draft.originExpressions()) {
      expressions.add(each.expression());
    }
    return expressions;
  }

  private List<ManifestHeader> derived(GovernedResource governed) {
    List<ManifestHeader> derived = new ArrayList<>();
    for (DerivedHeader each : headers.of(governed.governedBy(written))) {
      derived.add(new ManifestHeader(each.name(), each.from()));
    }
    return derived;
  }

  private List<ToleratedRisk> tolerated() {
    Optional<AnnotationValue> values = Annotations.value(written.annotation(), "tolerate");
    if (values.isEmpty()) {
      return List.of();
    }
    return Annotations.elements(values.get()).stream()
        .map(
            value ->
                new ToleratedRisk(
                    ((VariableElement) value.getValue()).getSimpleName().toString(),
                    lines.of(written.element(), written.annotation(), value)))
        .sorted(Comparator.comparing(ToleratedRisk::risk))
        .toList();
  }

  /** The annotated element, as a reader of the code would call it. */
  static String declaredOn(Element element) {
    if (element instanceof PackageElement inPackage) {
      return "package " + inPackage.getQualifiedName();
    }
    String name = element.getSimpleName().toString();
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      return "@" + name;
    }
    return element instanceof TypeElement
        ? name
        : declaredOn(java.util.Objects.requireNonNull(element.getEnclosingElement())) + "." + name;
  }
}
