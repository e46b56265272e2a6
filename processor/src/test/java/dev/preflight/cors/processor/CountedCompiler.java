package dev.preflight.cors.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Counts what the processor asks the compiler for, and lets one of these calls fail: what it looks
 * up, compares and has written. Syntax trees are the compiler's own.
 */
final class CountedCompiler extends AbstractProcessor {

  private final Processor processor = new PreflightProcessor();
  private final int failing;
  private final Supplier<Throwable> failure;
  private int calls;
  private int rounds;

  /** Only counts. */
  CountedCompiler() {
    this(0, IllegalStateException::new);
  }

  /**
   * Fails once.
   *
   * @param failing the number of the call that fails, from 1
   */
  CountedCompiler(int failing, Supplier<Throwable> failure) {
    this.failing = failing;
    this.failure = failure;
  }

  int calls() {
    return calls;
  }

  int rounds() {
    return rounds;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    processor.init(
        new WrappedEnvironment(
            environment,
            counted(Elements.class, environment.getElementUtils()),
            counted(Types.class, environment.getTypeUtils()),
            counted(Filer.class, environment.getFiler())));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    rounds++;
    processor.process(annotations, round);
    return false;
  }

  private <T> T counted(Class<T> type, T compilers) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          // Maps of ours ask for these, not the processor.
          if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("equals")
                ? (Object) (proxy == arguments[0])
                : method.invoke(compilers, arguments);
          }
          calls++;
          if (calls == failing) {
            throw failure.get();
          }
          try {
            return method.invoke(compilers, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), List.of(type).toArray(Class<?>[]::new), handler));
  }
}
