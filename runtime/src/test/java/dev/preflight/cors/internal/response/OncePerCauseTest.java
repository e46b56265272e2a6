package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OncePerCauseTest {

  private final AtomicLong now = new AtomicLong();
  private final OncePerCause causes = new OncePerCause(now::get);

  @Test
  void aCauseIsTheFirstOnce() {
    assertTrue(causes.isFirst(7));
    assertFalse(causes.isFirst(7));
    assertTrue(causes.isFirst(0));
    assertFalse(causes.isFirst(0));
    assertTrue(causes.isFirst(8));
  }

  @Test
  void aPeriodHasAHundredFirstsAndTheRestIsCounted() {
    int firsts = 0;
    for (long cause = 1; cause <= 1_000; cause++) {
      firsts += causes.isFirst(cause) ? 1 : 0;
    }
    assertEquals(100, firsts);
    assertEquals(900, causes.takeUnsaid());
    assertEquals(0, causes.takeUnsaid());
    now.set(OncePerCause.PERIOD);
    assertTrue(causes.isFirst(1_001));
    assertFalse(causes.isFirst(1), "said in the first period");
  }

  @Test
  void afterTwoThousandCausesMemoryStartsAnew() {
    int firsts = 0;
    for (long cause = 1; cause <= 2_049; cause++) {
      now.addAndGet(OncePerCause.PERIOD);
      firsts += causes.isFirst(cause << 32) ? 1 : 0;
    }
    assertEquals(2_049, firsts);
    now.addAndGet(OncePerCause.PERIOD);
    assertTrue(causes.isFirst(1L << 32), "forgotten");
    assertFalse(causes.isFirst(2_049L << 32), "remembered");
  }
}
