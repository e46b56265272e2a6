package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ToleratedRisk;
import dev.preflight.cors.policy.OriginExpression;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.Governance;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
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
final class SurfacePolicy {

  private final WrittenPolicy written;
  private final SourceLines lines;

  SurfacePolicy(WrittenPolicy written, SourceLines lines) {
    this.written = written;
    this.lines = lines;
  }

  ManifestPolicy in(GovernedResource governed, Elements elements) {
    PolicyDraft draft = written.draft();
    boolean derived = !written.sets("allowedHeaders");
    return new ManifestPolicy(
        written.source(),
        bearer(written.element()),
        application(governed, elements),
        draft.origins(),
        draft.originExpressions().stream().map(OriginExpression::expression).toList(),
        draft.originsFrom(),
        draft.methods(),
        derived ? DerivedHeaders.of(governed.governedBy(written)) : draft.allowedHeaders(),
        derived,
        draft.exposedHeaders(),
        draft.allowCredentials(),
        draft.maxAge(),
        tolerated());
  }

  private Optional<String> application(GovernedResource governed, Elements elements) {
    List<Governance> governances = new ArrayList<>(List.of(governed.ofClass()));
    governed.methods().forEach(method -> governances.add(method.governance()));
    return governances.stream()
        .flatMap(governance -> governance.applications().stream())
        .filter(each -> each.policy().equals(written))
        .findFirst()
        .map(each -> elements.getBinaryName(each.application()).toString());
  }

  private List<ToleratedRisk> tolerated() {
    List<AnnotationValue> values =
        Annotations.value(written.annotation(), "tolerate")
            .map(Annotations::elements)
            .orElse(List.of());
    return values.stream()
        .map(
            value ->
                new ToleratedRisk(
                    ((VariableElement) value.getValue()).getSimpleName().toString(),
                    lines.of(written.element(), written.annotation(), value)))
        .sorted(Comparator.comparing(ToleratedRisk::risk))
        .toList();
  }

  /** What bears an annotation, as a reader of the code would call it. */
  static String bearer(Element element) {
    if (element instanceof PackageElement inPackage) {
      return "package " + inPackage.getQualifiedName();
    }
    String name = element.getSimpleName().toString();
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      return "@" + name;
    }
    return element instanceof TypeElement
        ? name
        : bearer(java.util.Objects.requireNonNull(element.getEnclosingElement())) + "." + name;
  }
}
