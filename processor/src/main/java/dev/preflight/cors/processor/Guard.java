package dev.preflight.cors.processor;

import dev.preflight.cors.policy.CompilationRule;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Runs the steps of the processor so that a mistake of ours becomes a diagnostic at the element it
 * happened at.
 */
final class Guard {

  private final List<Diagnostic> failures = new ArrayList<>();

  /** Runs a step; whether it ended well. */
  boolean run(Element element, Runnable step) {
    try {
      step.run();
      return true;
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      failures.add(
          Diagnostic.at(
              element, CompilationRule.INTERNAL_ERROR, failure.toString(), place(failure)));
      return false;
    }
  }

  List<Diagnostic> failures() {
    return List.copyOf(failures);
  }

  /** The innermost lines of our own code: enough to find the mistake, and no stack trace. */
  private static String place(Throwable failure) {
    String ours = Guard.class.getPackageName();
    Throwable cause =
        failure instanceof UncheckedIOException io && io.getCause() != null
            ? io.getCause()
            : failure;
    List<String> lines =
        Stream.of(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(ours))
            .limit(3)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .toList();
    return "at " + (lines.isEmpty() ? "an unknown place" : String.join(", ", lines));
  }
}
