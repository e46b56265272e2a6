package dev.preflight.cors.processor.internal.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;

/** A mistake of ours becomes a diagnostic, which no sources can provoke on purpose. */
final class GuardTest {

  private static final Element ELEMENT =
      (Element)
          Proxy.newProxyInstance(
              GuardTest.class.getClassLoader(),
              new Class<?>[] {Element.class},
              (proxy, method, arguments) -> null);

  private final Guard guard = new Guard();

  private Diagnostic failure(RuntimeException thrown) {
    assertFalse(
        guard.run(
            ELEMENT,
            () -> {
              throw thrown;
            }));
    assertEquals(1, guard.failures().size());
    return guard.failures().get(0);
  }

  @Test
  void aStepThatEndsWellLeavesNothing() {
    assertTrue(guard.run(ELEMENT, () -> {}));
    assertEquals(0, guard.failures().size());
  }

  @Test
  void anExceptionNamesItselfAndTheLinesOfOurs() {
    Diagnostic failure = failure(new IllegalStateException("oops"));
    assertEquals(Rule.INTERNAL_ERROR, failure.problem().rule());
    String message = failure.problem().message();
    assertTrue(
        message.contains("java.lang.IllegalStateException: oops (at GuardTest.java:"), message);
  }

  @Test
  void aWrapperGivesWayToWhatItWraps() {
    String message =
        failure(new UncheckedIOException(new IOException("disk full"))).problem().message();
    assertTrue(message.contains("java.io.IOException: disk full"), message);
  }

  @Test
  void memoryOrStackThatRunsOutDoesNotCrashTheCompiler() {
    for (VirtualMachineError thrown :
        new VirtualMachineError[] {
          new OutOfMemoryError("Java heap space"), new StackOverflowError()
        }) {
      assertFalse(
          guard.run(
              ELEMENT,
              () -> {
                throw thrown;
              }));
    }
    assertEquals(2, guard.failures().size());
    String message = guard.failures().get(0).problem().message();
    assertTrue(message.contains("java.lang.OutOfMemoryError: Java heap space"), message);
  }
}
