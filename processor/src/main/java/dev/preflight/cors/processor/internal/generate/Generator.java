package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ClassName;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.processor.internal.source.Sources;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates what serves the sound policies: a class for each governed resource class, and the
 * feature of the module. The feature is written in the first round that brings no further resource,
 * so that it knows those that other processors generate.
 */
public final class Generator {

  private final Elements elements;
  private final Sources sources;
  private final GeneratedTypes types;
  private final GeneratedFiles files;
  private final Set<String> resources = new LinkedHashSet<>();
  private boolean featureWritten;

  /**
   * For one compilation.
   *
   * @param filer takes what is generated
   */
  public Generator(Elements elements, Sources sources, Filer filer) {
    this.elements = elements;
    this.sources = sources;
    this.types = new GeneratedTypes(elements);
    this.files = new GeneratedFiles(filer);
  }

  /** The qualified names of all classes so far. */
  public Set<String> classes() {
    return files.classes();
  }

  /**
   * Generates for a round.
   *
   * @param found what the checks have found; what an error touches is not generated
   * @return what stood in the way
   */
  public List<Diagnostic> generate(Model model, List<Diagnostic> found, Guard guard) {
    Soundness soundness = new Soundness(found);
    List<GovernedResource> sound =
        model.resources().stream()
            .filter(GovernedResource::isGoverned)
            .filter(soundness::isSound)
            .toList();
    if (elements.getTypeElement(Names.CORS_RESOURCE) == null) {
      return withoutRuntime(sound);
    }
    List<Diagnostic> obstacles = new ArrayList<>();
    boolean wroteResources = false;
    for (GovernedResource resource : sound) {
      wroteResources |= writeResource(resource, guard, obstacles);
    }
    if (!wroteResources && sources.areComplete() && !featureWritten) {
      writeFeature(
          model.applications().stream().filter(soundness::isSound).toList(), guard, obstacles);
    }
    return obstacles;
  }

  private static List<Diagnostic> withoutRuntime(List<GovernedResource> sound) {
    return sound.stream()
        .limit(1)
        .map(
            first ->
                Diagnostic.at(first.resource().type(), Rule.RUNTIME_MISSING, Names.CORS_RESOURCE))
        .toList();
  }

  private boolean writeResource(
      GovernedResource resource, Guard guard, List<Diagnostic> obstacles) {
    TypeElement type = resource.resource().type();
    boolean written =
        guard.run(
            type,
            () ->
                files
                    .write(new CorsResourceWriter(resource).write(types), type)
                    .ifPresent(obstacles::add));
    resources.add(type.getQualifiedName().toString());
    return written;
  }

  private void writeFeature(
      List<EffectivePolicy.OfApplication> applications, Guard guard, List<Diagnostic> obstacles) {
    if (resources.isEmpty() && applications.isEmpty()) {
      return;
    }
    List<TypeElement> resourceTypes = sources.types(resources);
    FeatureWriter writer = new FeatureWriter(resourceTypes, applications);
    ClassName name = writer.className();
    TypeElement first =
        resourceTypes.isEmpty() ? applications.get(0).application() : resourceTypes.get(0);
    featureWritten =
        guard.run(
            first,
            () -> {
              files.write(writer.write(types), first).ifPresent(obstacles::add);
              files.writeService(FeatureWriter.SERVICE, name.reflectionName(), resourceTypes);
            });
  }
}
