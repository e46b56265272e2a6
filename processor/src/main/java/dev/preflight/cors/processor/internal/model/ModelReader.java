package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.source.Round;
import dev.preflight.cors.processor.internal.source.SourceFiles;
import dev.preflight.cors.processor.internal.source.SourceLines;
import dev.preflight.cors.processor.internal.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads each round into a {@link Model}, and remembers what later rounds need of it. */
public final class ModelReader {

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Sources sources;
  private final Supplier<List<RequestFilter>> earlierFilters;
  private final PolicyResults results = new PolicyResults();
  private final Set<String> applications = new LinkedHashSet<>();

  /**
   * Reads the rounds of one compilation.
   *
   * @param earlierFilters the filters of the module that an earlier build has seen
   */
  public ModelReader(
      ProcessingEnvironment environment,
      Sources sources,
      Supplier<List<RequestFilter>> earlierFilters) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.sources = sources;
    this.earlierFilters = earlierFilters;
  }

  /**
   * Reads a round.
   *
   * @param generated the names of the classes that are ours, in which there is nothing to read
   */
  public Model read(RoundEnvironment environmentOfRound, Set<String> generated, Guard guard) {
    Round round = sources.next(environmentOfRound.getRootElements(), generated);
    PolicyReader policies = policies();
    List<EffectivePolicy.OfApplication> ofApplications = ofApplications(round, policies);
    List<GovernedResource> resources = new ArrayList<>();
    Readers readers = readers(round, policies, ofApplications, resources);
    read(round, readers, guard, resources);
    return Model.of(
        round,
        resources,
        RoundPolicies.of(round, resources, policies, sources),
        ofApplications,
        readers);
  }

  /** Reads policies until the round is over. */
  public PolicyReader policies() {
    return new PolicyReader(new SourceLines(environment, new SourceFiles(environment)), results);
  }

  private Readers readers(
      Round round,
      PolicyReader policies,
      List<EffectivePolicy.OfApplication> ofApplications,
      List<GovernedResource> governed) {
    SourceLines lines = policies.lines();
    ResourceReader resources = new ResourceReader(elements);
    LocatorReader locators = new LocatorReader(resources, round, governed);
    Supplier<List<TypeElement>> types = sources::all;
    Bodies bodies = new Bodies(environment, lines.files(), types);
    RequestFilters filters = new RequestFilters(types, elements, bodies, earlierFilters);
    return new Readers(
        elements,
        lines,
        policies,
        new PolicyResolver(elements, policies, ofApplications),
        resources,
        locators,
        bodies,
        new DerivedHeaders(bodies, filters, locators, lines));
  }

  private static void read(
      Round round, Readers readers, Guard guard, List<GovernedResource> resources) {
    ServletReader servlets = new ServletReader(readers.elements(), readers.policies());
    for (TypeElement type : round.types()) {
      guard.run(type, () -> add(type, readers, servlets, resources));
    }
  }

  private static void add(
      TypeElement type, Readers readers, ServletReader servlets, List<GovernedResource> resources) {
    Optional<ResourceClass> resource = readers.resources().read(type);
    if (resource.isEmpty()) {
      resource = servlets.read(type);
    }
    if (resource.isPresent()) {
      resources.add(GovernedResource.of(resource.get(), readers.resolver()));
    }
  }

  private List<EffectivePolicy.OfApplication> ofApplications(Round round, PolicyReader policies) {
    List<TypeElement> types = new ArrayList<>(sources.types(applications));
    for (TypeElement type : round.types()) {
      if (PolicyResolver.isApplication(type)) {
        types.add(type);
      }
    }
    List<EffectivePolicy.OfApplication> found = PolicyResolver.applications(types, policies);
    for (EffectivePolicy.OfApplication each : found) {
      applications.add(each.application().getQualifiedName().toString());
    }
    return found;
  }
}
