package dev.preflight.cors.processor.internal.diagnostic;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Runs the steps of the processor so that a mistake of ours becomes a diagnostic at the element it
 * happened at.
 */
public final class Guard {

  private static final String OURS = "dev.preflight.cors.";

  private final List<Diagnostic> failures = new ArrayList<>();

  /** Runs a step; whether it ended well. */
  public boolean run(Element element, Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException | LinkageError | VirtualMachineError failure) {
      Throwable cause = cause(failure);
      failures.add(Diagnostic.at(element, Rule.INTERNAL_ERROR, text(cause), place(cause)));
      return false;
    }
  }

  /**
   * Runs a step that is about all elements of a round.
   *
   * @param roots them; a failure is reported at the first
   */
  public boolean run(List<? extends Element> roots, Runnable step) {
    if (roots.isEmpty()) {
      step.run();
      return true;
    }
    return run(roots.get(0), step);
  }

  /** Runs a step that is about no element. */
  public static List<Problem> run(Supplier<List<Problem>> step) {
    try {
      return step.get();
    } catch (RuntimeException | LinkageError | VirtualMachineError failure) {
      Throwable cause = cause(failure);
      return List.of(Rule.INTERNAL_ERROR.at(Location.of(Member.POLICY), text(cause), place(cause)));
    }
  }

  /** What went wrong, and what a user can do about it where it is the compiler's limit. */
  private static String text(Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return cause + "; a compiler with a larger stack may get through, for instance with -J-Xss8m";
    }
    if (cause instanceof OutOfMemoryError) {
      return cause + "; a compiler with more memory may get through, for instance with -J-Xmx2g";
    }
    return cause.toString();
  }

  public List<Diagnostic> failures() {
    return List.copyOf(failures);
  }

  /** What a wrapper wraps: the wrapper itself tells nothing. */
  private static Throwable cause(Throwable failure) {
    boolean wraps =
        failure instanceof UncheckedIOException || failure instanceof ExceptionInInitializerError;
    Throwable cause = failure.getCause();
    return wraps && cause != null ? cause : failure;
  }

  /** The innermost lines of our own code: enough to find the mistake, and no stack trace. */
  private static String place(Throwable cause) {
    List<String> lines =
        Stream.of(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .limit(3)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .toList();
    return "at " + (lines.isEmpty() ? "an unknown place" : String.join(", ", lines));
  }
}
