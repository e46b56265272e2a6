package dev.preflight.cors.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;

/**
 * Checks the {@code @CrossOrigin} policies of the Jakarta REST resources in a compilation, and
 * generates what serves the sound ones. The compiler finds it through {@code META-INF/services};
 * nobody calls it.
 *
 * <p>See docs/decisions/0016-two-processors-for-gradle.md.
 */
@AutoService(Processor.class)
public final class PreflightProcessor extends RoundsProcessor {

  /**
   * What a module with resources has somewhere. Suppressions are not among it: were they asked for,
   * Gradle would compile a module whole for any {@code @SuppressWarnings}, and not only for ours.
   */
  private static final Set<String> CALLED_FOR = Set.of("jakarta.ws.rs.*", "dev.preflight.cors.*");

  private boolean hasToldCompiler;

  /** Called by the compiler. */
  public PreflightProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    hasToldCompiler = false;
  }

  /**
   * Tells the compiler, which asks once, when to call; and afterwards Gradle, which asks in each
   * round, that every class is read: a policy on a package or application governs resources without
   * any annotation of ours. Were the compiler told the latter, it would hand over each
   * {@code @Override}, too, and for an annotation that class files lack Gradle rebuilds everything.
   */
  @Override
  public synchronized Set<String> getSupportedAnnotationTypes() {
    if (!isInitialized() || hasToldCompiler) {
      return Set.of("*");
    }
    hasToldCompiler = true;
    return CALLED_FOR;
  }
}
