package dev.preflight.cors.processor.internal.pipeline;

import com.sun.source.util.Trees;
import dev.preflight.cors.processor.internal.check.Checks;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.generate.Generator;
import dev.preflight.cors.processor.internal.generate.LeftOvers;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.ModelReader;
import dev.preflight.cors.processor.internal.options.EnvironmentFiles;
import dev.preflight.cors.processor.internal.options.OptionCheck;
import dev.preflight.cors.processor.internal.options.Options;
import dev.preflight.cors.processor.internal.quarkus.QuarkusRest;
import dev.preflight.cors.processor.internal.report.Reporter;
import dev.preflight.cors.processor.internal.sarif.SarifLog;
import dev.preflight.cors.processor.internal.source.JavacTrees;
import dev.preflight.cors.processor.internal.source.Sources;
import dev.preflight.cors.processor.internal.surface.SurfaceOutputs;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.Elements;

/** The steps of the processor in each round of a compilation: read, check, generate, report. */
public final class Pipeline {

  private final Options options;
  private final Set<String> silenced;
  private final Sources sources;
  private final ModelReader reader;
  private final Checks checks;
  private final LeftOvers leftOvers;
  private final Generator generator;
  private final SurfaceOutputs surface;
  private final Reporter reporter;
  private final Optional<SarifLog> log;
  private final ProcessingEnvironment environment;

  /**
   * Prepares the rounds of one compilation.
   *
   * @param filer takes what is generated
   * @param whole takes what an incremental build could not write, as class files show neither the
   *     bodies that the manifest tells of nor suppressions
   */
  public Pipeline(ProcessingEnvironment environment, Filer filer, Supplier<Optional<Filer>> whole) {
    this.environment = environment;
    Elements elements = environment.getElementUtils();
    options = new Options(environment.getOptions());
    silenced = options.silenced();
    log = options.sarif().isPresent() ? Optional.of(new SarifLog()) : Optional.empty();
    sources = new Sources(elements);
    Optional<Trees> trees = JavacTrees.of(environment);
    QuarkusRest quarkus = new QuarkusRest(elements);
    checks = new Checks(elements, trees, quarkus, sources, new EnvironmentFiles(options));
    boolean javac = trees.isPresent();
    leftOvers = new LeftOvers(filer, javac);
    generator = new Generator(elements, filer, leftOvers, quarkus);
    surface = new SurfaceOutputs(elements, filer, whole, options);
    reader = new ModelReader(environment, sources, surface::earlierFilters);
    reporter = new Reporter(environment.getMessager(), options, javac);
  }

  /** One round; the last one brings nothing new and ends the work. */
  public void process(RoundEnvironment round) {
    reporter.report(
        Guard.run(
            () -> {
              reporter.report(OptionCheck.check(options));
              if (round.processingOver()) {
                finish(round);
              } else {
                step(round);
              }
              return List.of();
            }));
  }

  private void step(RoundEnvironment round) {
    leftOvers.removePackages(round.getRootElements());
    Guard guard = new Guard();
    Model model = reader.read(round, generator.classes(), guard);
    List<Diagnostic> found = new ArrayList<>(checks.check(model, guard));
    found.addAll(generator.generate(model, found, guard));
    guard.run(model.round().roots(), () -> surface.add(model, guard));
    found.addAll(guard.failures());
    removeSilenced(found);
    log(found);
    reporter.report(found, model.round().roots());
  }

  private void finish(RoundEnvironment round) {
    if (sources.areComplete()) {
      List<Diagnostic> found =
          new ArrayList<>(
              checks.checkAtEnd(
                  reader.policies(),
                  () -> reader.read(round, generator.classes(), new Guard()).readers(),
                  surface::unchanged));
      removeSilenced(found);
      log(found);
      reporter.report(found, List.of());
    }
    if (!round.errorRaised()) {
      List<Problem> problems = Guard.run(surface::finish);
      if (log.isPresent()) {
        log.get().add(problems);
      }
      reporter.report(problems);
    }
    if (log.isPresent()) {
      reporter.report(Guard.run(() -> surface.writeLog(log.get())));
    }
  }

  private void removeSilenced(List<Diagnostic> found) {
    if (!silenced.isEmpty()) {
      found.removeIf(each -> silenced.contains(each.problem().rule().id()));
    }
  }

  private void log(List<Diagnostic> found) {
    if (log.isPresent()) {
      log.get().add(found, environment);
    }
  }
}
