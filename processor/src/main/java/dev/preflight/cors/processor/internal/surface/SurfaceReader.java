package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.ManifestLocator;
import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.manifest.ManifestPath;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ManifestResource;
import dev.preflight.cors.manifest.ManifestSuppression;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.GovernedResource.GovernedMethod;
import dev.preflight.cors.processor.internal.model.HttpMethods;
import dev.preflight.cors.processor.internal.model.LocatorReader;
import dev.preflight.cors.processor.internal.model.PathTemplate;
import dev.preflight.cors.processor.internal.model.Readers;
import dev.preflight.cors.processor.internal.model.ResourceClass;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.processor.internal.source.SourceLines;
import dev.preflight.cors.processor.internal.source.Suppressions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reads what a resource class shares with other origins into plain values, which outlive the round.
 * The paths of a class are relative to it until {@link Surface} knows all classes.
 */
final class SurfaceReader {

  private final Elements elements;
  private final SourceLines lines;
  private final LocatorReader locators;
  private final DerivedHeaders headers;

  SurfaceReader(Readers readers) {
    this.elements = readers.elements();
    this.lines = readers.lines();
    this.locators = readers.locators();
    this.headers = readers.headers();
  }

  ManifestResource read(GovernedResource governed) {
    ResourceClass resource = governed.resource();
    List<CheckedPolicy> written = governed.policies();
    List<ManifestPolicy> policies = new ArrayList<>();
    for (CheckedPolicy each : written) {
      policies.add(new SurfacePolicyReader(each, lines, headers).in(governed, elements));
    }
    TreeMap<String, ManifestPath> paths = new TreeMap<>();
    for (Map.Entry<String, List<GovernedMethod>> each : governed.byPath().entrySet()) {
      paths.put(each.getKey(), path(each.getKey(), each.getValue(), written, policies));
    }
    Optional<String> path = resource.path();
    return new ManifestResource(
        elements.getBinaryName(resource.type()).toString(),
        path.isPresent() ? List.of(PathTemplate.join(path.get(), "")) : List.of(),
        path.isPresent(),
        policies,
        positions(governed.ofClass(), written),
        List.copyOf(paths.values()),
        locators(resource),
        suppressions(resource));
  }

  private static List<Integer> positions(EffectivePolicy effective, List<CheckedPolicy> written) {
    List<Integer> positions = new ArrayList<>();
    for (CheckedPolicy policy : effective.policies()) {
      positions.add(written.indexOf(policy));
    }
    Collections.sort(positions);
    return positions;
  }

  private ManifestPath path(
      String path,
      List<GovernedMethod> methods,
      List<CheckedPolicy> written,
      List<ManifestPolicy> policies) {
    List<ManifestMethod> existing = new ArrayList<>();
    for (GovernedMethod each : methods) {
      ResourceMethod method = each.method();
      for (String httpMethod : method.httpMethods()) {
        existing.add(
            new ManifestMethod(
                httpMethod,
                method.displayName(),
                lines.of(method.element()),
                method.consumes(),
                positions(each.effective(), written)));
      }
    }
    existing.sort(SurfaceReader::compare);
    return new ManifestPath(path, List.of(), existing, SurfaceGrants.of(existing, policies));
  }

  private static int compare(ManifestMethod one, ManifestMethod other) {
    int byMethod = HttpMethods.ORDER.compare(one.method(), other.method());
    if (byMethod != 0) {
      return byMethod;
    }
    int byHandler = one.handler().compareTo(other.handler());
    return byHandler != 0
        ? byHandler
        : one.consumes().toString().compareTo(other.consumes().toString());
  }

  private List<ManifestLocator> locators(ResourceClass resource) {
    if (resource.locators().isEmpty()) {
      return List.of();
    }
    return resource.locators().stream()
        .map(this::locator)
        .sorted(Comparator.comparing(ManifestLocator::path))
        .toList();
  }

  private ManifestLocator locator(ExecutableElement locator) {
    return new ManifestLocator(
        PathTemplate.normalised(
            new Hierarchy(elements, Hierarchy.typeOf(locator))
                .overridden(locator).stream()
                    .flatMap(each -> Annotations.string(each, Names.PATH).stream())
                    .findFirst()
                    .orElse("")),
        List.of(),
        lines.of(locator),
        LocatorReader.simpleName(locator.getReturnType()),
        locators.classes(locator.getReturnType()).stream()
            .map(type -> elements.getBinaryName(type).toString())
            .sorted()
            .toList());
  }

  private List<ManifestSuppression> suppressions(ResourceClass resource) {
    Set<Element> annotatable = new LinkedHashSet<>();
    for (Element each = resource.type();
        each instanceof TypeElement;
        each = each.getEnclosingElement()) {
      annotatable.add(each);
    }
    for (Element member : resource.type().getEnclosedElements()) {
      if (!(member instanceof TypeElement)) {
        annotatable.add(member);
      }
    }
    for (ResourceMethod method : resource.methods()) {
      annotatable.add(method.element());
      annotatable.add(method.annotated());
      annotatable.add(Hierarchy.typeOf(method.annotated()));
    }
    List<ManifestSuppression> found = new ArrayList<>();
    for (Element annotated : annotatable) {
      addSuppressions(annotated, found);
      if (annotated instanceof ExecutableElement method) {
        for (Element parameter : method.getParameters()) {
          addSuppressions(parameter, found);
        }
      }
    }
    return found;
  }

  private void addSuppressions(Element annotated, List<ManifestSuppression> found) {
    for (AnnotationValue value : Suppressions.of(annotated)) {
      AnnotationMirror annotation =
          Annotations.find(annotated, Names.SUPPRESS_WARNINGS).orElseThrow();
      found.add(
          new ManifestSuppression(
              Suppressions.id(value),
              SurfacePolicyReader.declaredOn(annotated),
              lines.of(annotated, annotation, value)));
    }
  }
}
