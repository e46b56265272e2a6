package dev.preflight.cors.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks the {@code @CrossOrigin} policies of the Jakarta REST resources in a compilation, and
 * generates what serves the sound ones. The compiler finds it through {@code META-INF/services};
 * nobody calls it.
 */
@AutoService(Processor.class)
public final class PreflightProcessor extends AbstractProcessor {

  private @Nullable Rounds rounds;

  /** Called by the compiler. */
  public PreflightProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    rounds = new Rounds(environment);
  }

  /**
   * A policy on a package or application governs resources without any annotation of ours: all must
   * be seen.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return isInitialized() ? new Options(processingEnv.getOptions()).answeredFor() : Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (rounds != null) {
      rounds.process(round);
    }
    return false;
  }
}
