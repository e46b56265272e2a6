package dev.preflight.cors.processor;

import com.google.auto.service.AutoService;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of {@link PreflightProcessor} in a module that has none of the annotations that the
 * compiler calls that one for: its resources inherit all of theirs from other modules. Comes after
 * it, in the order of the names in {@code META-INF/services}.
 *
 * <p>Declared to Gradle as isolating, which is true while it generates nothing. What it generates
 * shows no origin; seeing that, Gradle rebuilds everything.
 *
 * <p>See docs/decisions/0016-two-processors-for-gradle.md.
 */
@AutoService(Processor.class)
public final class UnannotatedProcessor extends RoundsProcessor {

  private @Nullable Filer originless;

  /** Called by the compiler. */
  public UnannotatedProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    originless = new OriginlessFiler(super.filer());
    offer(originless);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  Filer filer() {
    return Objects.requireNonNull(originless, "not initialised");
  }
}
