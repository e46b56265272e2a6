package dev.preflight.cors.processor.internal.generate;

import dev.preflight.cors.internal.fingerprint.Fingerprint;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.FingerprintReader;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.quarkus.QuarkusRest;
import dev.preflight.cors.processor.internal.source.NamedTypes;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates what serves the sound policies: a class for each resource class on which a policy, or
 * {@code @SameOrigin}, stands or takes effect, and one for each application with a policy. No file
 * depends on more than one of them.
 */
public final class Generator {

  private final Elements elements;
  private final GeneratedTypes types;
  private final GeneratedFiles files;
  private final FingerprintReader fingerprints;
  private final Set<String> applications = new HashSet<>();

  /**
   * For one compilation.
   *
   * @param filer takes what is generated
   * @param leftOvers removes what is in its way
   * @param quarkus whether applications may become native images
   */
  public Generator(Elements elements, Filer filer, LeftOvers leftOvers, QuarkusRest quarkus) {
    this.elements = elements;
    this.types = new GeneratedTypes(elements);
    this.files = new GeneratedFiles(elements, filer, leftOvers, quarkus);
    this.fingerprints = new FingerprintReader(elements);
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
    List<Companion> companions = new ArrayList<>();
    for (GovernedResource resource : model.resources()) {
      if (soundness.isSound(resource)) {
        guard.run(
            resource.resource().type(), () -> add(resource, model.readers().headers(), companions));
      }
    }
    for (EffectivePolicy.OfApplication each : model.applications()) {
      if (soundness.isSound(each)
          && applications.add(each.application().getQualifiedName().toString())) {
        companions.add(
            new Companion(each.application(), ofApplication(each, model.readers().headers())));
      }
    }
    if (!companions.isEmpty()
        && NamedTypes.find(elements, companions.get(0).type(), Names.CORS_FILTER) == null) {
      return List.of(
          Diagnostic.at(companions.get(0).type(), Rule.RUNTIME_MISSING, Names.CORS_FILTER));
    }
    List<Diagnostic> obstacles = new ArrayList<>();
    for (Companion each : companions) {
      guard.run(each.type(), () -> write(each, obstacles));
    }
    return obstacles;
  }

  private void write(Companion companion, List<Diagnostic> obstacles) {
    Optional<Diagnostic> obstacle = files.write(companion.file().get());
    if (obstacle.isPresent()) {
      obstacles.add(obstacle.get());
    }
  }

  /** What is to be generated for a type. */
  private record Companion(TypeElement type, Supplier<GeneratedClass> file) {}

  private void add(GovernedResource resource, DerivedHeaders headers, List<Companion> companions) {
    TypeElement type = resource.resource().type();
    Fingerprint fingerprint =
        resource.resource().isServlet()
            ? fingerprints.ofApplication(type)
            : fingerprints.ofResource(type);
    if (resource.isGoverned() || fingerprint.bearsPolicy()) {
      companions.add(
          new Companion(
              type,
              () -> CompanionWriter.ofResource(resource, headers, fingerprint.text(), types)));
    }
  }

  private Supplier<GeneratedClass> ofApplication(
      EffectivePolicy.OfApplication application, DerivedHeaders headers) {
    return () ->
        CompanionWriter.ofApplication(
            application,
            headers,
            fingerprints.ofApplication(application.application()).text(),
            types);
  }
}
