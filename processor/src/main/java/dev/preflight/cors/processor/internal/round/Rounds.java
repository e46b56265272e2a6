package dev.preflight.cors.processor.internal.round;

import com.palantir.javapoet.ClassName;
import dev.preflight.cors.processor.internal.check.Environments;
import dev.preflight.cors.processor.internal.check.PackageMethods;
import dev.preflight.cors.processor.internal.check.Soundness;
import dev.preflight.cors.processor.internal.check.Validation;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.generate.CorsResourceWriter;
import dev.preflight.cors.processor.internal.generate.FeatureWriter;
import dev.preflight.cors.processor.internal.generate.GeneratedFiles;
import dev.preflight.cors.processor.internal.generate.GeneratedTypes;
import dev.preflight.cors.processor.internal.model.Governance;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PolicyReader;
import dev.preflight.cors.processor.internal.model.PolicyResolver;
import dev.preflight.cors.processor.internal.model.Reading;
import dev.preflight.cors.processor.internal.model.ResourceReader;
import dev.preflight.cors.processor.internal.options.Options;
import dev.preflight.cors.processor.internal.report.Reporter;
import dev.preflight.cors.processor.internal.source.Bodies;
import dev.preflight.cors.processor.internal.source.Compilation;
import dev.preflight.cors.processor.internal.source.JavacTrees;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.processor.internal.source.SourceLines;
import dev.preflight.cors.processor.internal.source.SourceNames;
import dev.preflight.cors.processor.internal.surface.SurfaceOutputs;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The steps of the processor, round by round: read, validate, report, generate. The feature is
 * written in the first round that brings no further resource, so that it knows those that other
 * processors generate.
 */
public final class Rounds {

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Options options;
  private final Reporter reporter;
  private final SourceLines lines;
  private final SurfaceOutputs outputs;
  private final Environments environments;
  private final GeneratedTypes generated;
  private final GeneratedFiles files;
  private final SourceNames sources = new SourceNames();
  private final PackageMethods packages = new PackageMethods();
  private final Set<String> deferred = new LinkedHashSet<>();
  private final Set<String> resources = new LinkedHashSet<>();
  private final Set<String> applications = new LinkedHashSet<>();
  private boolean featureWritten;

  /**
   * Prepares the rounds of one compilation.
   *
   * @param filer takes what is generated
   */
  public Rounds(ProcessingEnvironment environment, Filer filer) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.options = new Options(environment.getOptions());
    this.reporter =
        new Reporter(environment.getMessager(), options, JavacTrees.of(environment).isPresent());
    this.lines = new SourceLines(environment);
    this.outputs = new SurfaceOutputs(elements, filer, options, lines);
    this.environments = new Environments(options);
    this.generated = new GeneratedTypes(elements);
    this.files = new GeneratedFiles(filer);
  }

  public void process(RoundEnvironment round) {
    options.problems().forEach(reporter::report);
    if (round.processingOver()) {
      if (deferred.isEmpty()) {
        reporter.report(packages.unused(elements, new PolicyReader(lines)), List.of());
      }
      if (!round.errorRaised()) {
        Guard.run(outputs::finish).forEach(reporter::report);
      }
      return;
    }
    Compilation compilation =
        Compilation.of(round.getRootElements(), deferred, files.classes(), elements);
    sources.add(compilation);
    Reading reading =
        new Reading(
            elements,
            new PolicyReader(lines),
            new ResourceReader(elements),
            new Bodies(environment),
            sources);
    Guard guard = new Guard();
    Model model =
        Model.read(compilation, applications(compilation, reading.policies()), reading, guard);
    List<Diagnostic> found = new ArrayList<>(Validation.of(model, reading, guard, environments));
    Soundness soundness = new Soundness(found);
    List<GovernedResource> sound =
        model.resources().stream()
            .filter(GovernedResource::isGoverned)
            .filter(soundness::isSound)
            .toList();
    boolean hasRuntime = elements.getTypeElement(Names.CORS_RESOURCE) != null;
    if (!sound.isEmpty() && !hasRuntime) {
      found.add(
          Diagnostic.at(sound.get(0).resource().type(), Rule.RUNTIME_MISSING, Names.CORS_RESOURCE));
    }
    boolean wroteResources = false;
    for (GovernedResource resource : hasRuntime ? sound : List.<GovernedResource>of()) {
      wroteResources |= write(resource, guard, found);
    }
    if (!wroteResources && hasRuntime && deferred.isEmpty() && !featureWritten) {
      writeFeature(model.applications().stream().filter(soundness::isSound).toList(), guard, found);
    }
    packages.add(model);
    outputs.add(model, reading, guard);
    found.addAll(guard.failures());
    reporter.report(found, compilation.roots());
  }

  private boolean write(GovernedResource resource, Guard guard, List<Diagnostic> found) {
    TypeElement type = resource.resource().type();
    boolean written =
        guard.run(
            type,
            () ->
                files
                    .write(new CorsResourceWriter(resource).write(generated), type)
                    .ifPresent(found::add));
    resources.add(type.getQualifiedName().toString());
    return written;
  }

  private List<Governance.OfApplication> applications(
      Compilation compilation, PolicyReader policies) {
    List<TypeElement> types = new ArrayList<>(named(applications));
    compilation.types().stream().filter(PolicyResolver::isApplication).forEach(types::add);
    List<Governance.OfApplication> found = PolicyResolver.applications(types, policies);
    found.forEach(each -> applications.add(each.application().getQualifiedName().toString()));
    return found;
  }

  private void writeFeature(
      List<Governance.OfApplication> ofApplications, Guard guard, List<Diagnostic> found) {
    if (resources.isEmpty() && ofApplications.isEmpty()) {
      return;
    }
    List<TypeElement> types = named(resources);
    FeatureWriter writer = new FeatureWriter(types, ofApplications);
    ClassName name = writer.className();
    TypeElement first = types.isEmpty() ? ofApplications.get(0).application() : types.get(0);
    featureWritten =
        guard.run(
            first,
            () -> {
              files.write(writer.write(generated), first).ifPresent(found::add);
              files.writeService(FeatureWriter.SERVICE, name.reflectionName(), types);
            });
  }

  /** Elements of an earlier round are stale in this one; their names are not. */
  private List<TypeElement> named(Collection<String> names) {
    return names.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
  }
}
