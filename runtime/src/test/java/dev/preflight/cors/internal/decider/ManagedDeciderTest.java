package dev.preflight.cors.internal.decider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.internal.response.LoggedLines;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a decider throws, its decision is no. */
class ManagedDeciderTest {

  private static final String ORIGIN = "https://tenant.example";

  /** Throws what a test wants. */
  static final class Throwing implements OriginDecider {

    private final Supplier<Throwable> failure;

    Throwing(Supplier<Throwable> failure) {
      this.failure = failure;
    }

    @Override
    public boolean allows(String origin) {
      throw sneaky(failure.get());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
      throw (T) failure;
    }
  }

  /** Fails while it is being logged. */
  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new AssertionError("not even this");
    }
  }

  private static OriginDecider failing(String timeout, Supplier<Throwable> failure) {
    return failing(timeout, new Throwing(failure));
  }

  private static OriginDecider failing(String timeout, Throwing decider) {
    Deciders deciders = new Deciders(Long.parseLong(timeout));
    deciders.createdBy(
        new Deciders.Creator() {
          @Override
          public <T> T create(Class<T> type) {
            return type.cast(decider);
          }
        });
    return deciders.of(Throwing.class);
  }

  static Stream<Arguments> failures() {
    return Stream.<Supplier<Throwable>>of(
            IllegalStateException::new,
            StackOverflowError::new,
            AssertionError::new,
            NoClassDefFoundError::new,
            OutOfMemoryError::new,
            InternalError::new,
            java.io.IOException::new,
            Throwable::new)
        .flatMap(
            failure ->
                Stream.of("0", "5000")
                    .map(
                        timeout ->
                            Arguments.of(failure.get().getClass().getName(), timeout, failure)));
  }

  @ParameterizedTest(name = "{0}, timeout {1}")
  @MethodSource("failures")
  void whateverItThrowsIsARefusalAndALine(
      String name, String timeout, Supplier<Throwable> failure) {
    OriginDecider decider = failing(timeout, failure);
    try (LoggedLines log = new LoggedLines()) {
      assertFalse(decider.allows(ORIGIN));
      assertFalse(decider.allows(ORIGIN));
      assertEquals(
          List.of(
              "WARNING the decider "
                  + Throwing.class.getName()
                  + " failed for https://tenant.example, so the origin is refused: "
                  + name
                  + ". This is logged once for each kind of failure."),
          log.lines());
    }
  }

  @Test
  void anEndlessRecursionOnTheRequestsThreadIsARefusal() {
    assertFalse(failing("0", new Throwing(ManagedDeciderTest::endless)).allows(ORIGIN));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Throwable endless() {
    return endless();
  }

  @Test
  void anExceptionThatCannotBeLoggedIsARefusal() {
    assertFalse(failing("0", Unprintable::new).allows(ORIGIN));
  }

  @Test
  void anInterruptedRequestIsRefusedAndStaysInterrupted() {
    OriginDecider decider = failing("5000", IllegalStateException::new);
    Thread.currentThread().interrupt();
    assertFalse(decider.allows(ORIGIN));
    assertTrue(Thread.interrupted());
  }
}
