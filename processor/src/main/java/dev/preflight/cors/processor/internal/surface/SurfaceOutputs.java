package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestResource;
import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.RequestFilter;
import dev.preflight.cors.processor.internal.options.Options;
import dev.preflight.cors.processor.internal.sarif.SarifLog;
import dev.preflight.cors.processor.internal.source.NamedTypes;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the cross-origin surface when all rounds are over: the manifest, the report, and
 * the comparison with the lock file.
 */
public final class SurfaceOutputs {

  /** Where {@code -Apreflight.report=html} puts the report, beside the manifest. */
  static final String REPORT = "META-INF/preflight/cors-report.html";

  /** Where {@code -Apreflight.report=sarif} puts the log for code scanning. */
  static final String SARIF = "META-INF/preflight/cors.sarif";

  /**
   * Announced where a source silences one of our rules, and never written. Class files do not show
   * that; reading of a file that comes from nowhere, Gradle shows all sources the next time.
   */
  static final String SUPPRESSIONS = "META-INF/preflight/suppressions";

  private final Elements elements;
  private final Options options;
  private final SurfaceFiles files;
  private final Supplier<Optional<Filer>> whole;
  private final Surface surface = new Surface();
  private final Set<String> compiled = new HashSet<>();
  private boolean dependsOnBodies;
  private boolean dependsOnSuppressions;

  /**
   * The outputs of one compilation.
   *
   * @param filer takes the files
   * @param whole takes what an incremental build could not write
   */
  public SurfaceOutputs(
      Elements elements, Filer filer, Supplier<Optional<Filer>> whole, Options options) {
    this.elements = elements;
    this.whole = whole;
    this.options = options;
    this.files = new SurfaceFiles(filer);
  }

  /** Takes in what a round brought. */
  public void add(Model model, Guard guard) {
    SurfaceReader reader = new SurfaceReader(model.readers());
    for (TypeElement type : model.round().types()) {
      compiled.add(elements.getBinaryName(type).toString());
      dependsOnSuppressions = dependsOnSuppressions || Suppressions.areIn(type);
    }
    boolean anyIsGoverned = false;
    for (GovernedResource resource : model.resources()) {
      anyIsGoverned |= resource.isGoverned();
      guard.run(resource.resource().type(), () -> surface.add(reader.read(resource)));
    }
    if (anyIsGoverned) {
      dependsOnBodies |= model.readers().headers().dependOnBodies();
      surface.filters(FilterEntries.write(model.readers().headers().filters().all()));
    }
  }

  /** The filters that an earlier build of the module has seen. */
  public List<RequestFilter> earlierFilters() {
    return FilterEntries.read(files.previousFilters());
  }

  /** The resource classes that an earlier build read, and that this one did not compile again. */
  public List<ManifestResource> unchanged() {
    List<ManifestResource> unchanged = new ArrayList<>();
    for (ManifestResource each : files.previousResources()) {
      String name = each.className();
      if (!surface.has(name) && !compiled.contains(name) && files.isCompiled(name)) {
        unchanged.add(each);
      }
    }
    return unchanged;
  }

  /**
   * Writes and compares; what is wrong. Meant for the last round of a compilation without errors.
   */
  public List<Problem> finish() {
    List<Problem> problems = new ArrayList<>();
    if (dependsOnSuppressions) {
      whole.get().ifPresent(filer -> new SurfaceFiles(filer).announce(SUPPRESSIONS));
    }
    if (surface.isEmpty()) {
      // Nothing of Jakarta REST is compiled here, for instance a module's tests.
      return problems;
    }
    if (isOfTests(problems)) {
      return problems;
    }
    for (ManifestResource each : unchanged()) {
      surface.keep(each);
    }
    surface.silenced(options.silenced());
    CorsManifest manifest = surface.manifest();
    if (surface.isGoverned()) {
      List<TypeElement> originating = types(manifest.resources());
      if (dependsOnBodies) {
        whole.get().ifPresent(files::use);
      }
      files.write(CorsManifest.LOCATION, manifest.toCompactJson(), originating);
      if (options.report().isPresent()) {
        report(options.report().get(), manifest, originating, problems);
      }
    }
    if (options.lock().isPresent()) {
      LockCheck lock = new LockCheck(options.lock().get(), manifest);
      problems.addAll(lock.check(options.updatesLock()));
    }
    return problems;
  }

  private List<TypeElement> types(List<ManifestResource> resources) {
    List<TypeElement> types = new ArrayList<>();
    @Nullable TypeElement first = null;
    for (ManifestResource each : resources) {
      TypeElement type = NamedTypes.find(elements, first, each.className().replace('$', '.'));
      if (type != null) {
        first = first == null ? type : first;
        types.add(type);
      }
    }
    return types;
  }

  /**
   * Whether tests are compiled. Their resources are not deployed to anybody: they belong neither
   * into the manifest, nor into the reviewed surface of the module. Where one of its files was
   * asked for, that is said: a comparison that silently does not happen is worse than none.
   */
  private boolean isOfTests(List<Problem> problems) {
    Optional<Boolean> main = options.isMainCompilation();
    if (main.isPresent()) {
      return !main.get();
    }
    OutputFolder folder = files.folder();
    if (folder.isOfTests() && options.asksForSurface()) {
      problems.add(Rule.SURFACE_OF_TESTS.at(Location.of(Member.POLICY), folder.path()));
    }
    return folder.isOfTests();
  }

  /**
   * Writes the log for code scanning, also after errors, which it is there for; what is wrong with
   * that.
   */
  public List<Problem> writeLog(SarifLog log) {
    if (options.sarif().isEmpty()) {
      return List.of();
    }
    log.addAccepted(surface.manifest());
    List<Problem> problems = new ArrayList<>();
    write(options.sarif().get(), "sarif", SARIF, log.text(), List.of(), problems);
    return problems;
  }

  private void report(
      String where, CorsManifest manifest, List<TypeElement> originating, List<Problem> problems) {
    write(where, "html", REPORT, ReportPage.of(manifest, options.subject()), originating, problems);
  }

  private void write(
      String where,
      String inside,
      String location,
      String text,
      List<TypeElement> originating,
      List<Problem> problems) {
    if (where.equals(inside)) {
      files.write(location, text, originating);
      return;
    }
    try {
      SurfaceFiles.write(Path.of(where), text);
    } catch (IOException | InvalidPathException unwritable) {
      problems.add(
          Rule.OPTION_VALUE.at(
              Location.of(Member.POLICY),
              Options.REPORT,
              where,
              inside + ", or a file that can be written; this one cannot (" + unwritable + ")"));
    }
  }
}
