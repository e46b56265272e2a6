package dev.preflight.cors.processor;

import dev.preflight.cors.processor.internal.diagnostic.Guard;
import dev.preflight.cors.processor.internal.options.Options;
import dev.preflight.cors.processor.internal.pipeline.Pipeline;
import dev.preflight.cors.processor.internal.report.Reporter;
import dev.preflight.cors.rule.Problem;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What both processors do when the compiler calls them. The one that is called first has the
 * compilation to itself.
 */
abstract class RoundsProcessor extends AbstractProcessor {

  /** By what the processors of one compilation share, whichever environment a tool wraps it in. */
  private static final Map<Elements, Class<?>> IN_CHARGE =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * What the isolating processor of a compilation writes with. To write with it makes Gradle
   * compile the module whole the next time.
   */
  private static final Map<Elements, WeakReference<Filer>> ORIGINLESS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private @Nullable Pipeline pipeline;

  @Override
  public Set<String> getSupportedOptions() {
    return isInitialized() ? new Options(processingEnv.getOptions()).claimed() : Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (isInCharge()) {
      List<Problem> failures = Guard.run(() -> step(round));
      if (!failures.isEmpty()) {
        Options options = new Options(processingEnv.getOptions());
        new Reporter(processingEnv.getMessager(), options, false).report(failures);
      }
    }
    return false;
  }

  private List<Problem> step(RoundEnvironment round) {
    if (pipeline == null) {
      pipeline = new Pipeline(processingEnv, filer(), this::originless);
    }
    pipeline.process(round);
    return List.of();
  }

  private Optional<Filer> originless() {
    WeakReference<Filer> known = ORIGINLESS.get(processingEnv.getElementUtils());
    return Optional.ofNullable(known).map(WeakReference::get);
  }

  /** Tells the other processor of the compilation what makes Gradle compile all of it. */
  void offer(Filer filer) {
    ORIGINLESS.put(processingEnv.getElementUtils(), new WeakReference<>(filer));
  }

  /** Takes what is generated. */
  Filer filer() {
    return processingEnv.getFiler();
  }

  private boolean isInCharge() {
    Class<?> first = IN_CHARGE.putIfAbsent(processingEnv.getElementUtils(), getClass());
    return first == null || first == getClass();
  }
}
