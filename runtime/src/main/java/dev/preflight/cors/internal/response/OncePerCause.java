package dev.preflight.cors.internal.response;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Says whether a cause comes for the first time, in 32 KiB whatever comes. Causes differ by what a
 * request holds, so whoever sends requests can make as many as he likes; therefore only {@value
 * #MOST_IN_PERIOD} causes are the first of their kind in ten minutes. The rest is counted.
 *
 * <p>See docs/decisions/0011-explanations-in-bounded-memory.md.
 */
final class OncePerCause {

  static final int MOST_IN_PERIOD = 100;
  static final long PERIOD = TimeUnit.MINUTES.toNanos(10);

  private static final int SLOTS = 4_096;

  /** Half of the slots, so that a search is short. Reached after hours of attack, if ever. */
  private static final int MOST = SLOTS / 2;

  private final AtomicLongArray seen = new AtomicLongArray(SLOTS);
  private final LongSupplier nanoTime;
  private int remembered;
  private long periodStart;
  private int inPeriod;
  private long unsaid;

  OncePerCause() {
    this(System::nanoTime);
  }

  OncePerCause(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    periodStart = nanoTime.getAsLong();
  }

  /**
   * Whether to speak about a cause.
   *
   * @param cause its number
   * @return {@code true} once for each cause, as long as the period's number is not used up
   */
  boolean isFirst(long cause) {
    long mark = cause == 0 ? 1 : cause;
    return !isSeen(mark) && remember(mark);
  }

  /** How many causes were not spoken about since this was asked last. */
  synchronized long takeUnsaid() {
    long taken = unsaid;
    unsaid = 0;
    return taken;
  }

  private boolean isSeen(long mark) {
    for (int slot = slot(mark); seen.get(slot) != 0; slot = (slot + 1) % SLOTS) {
      if (seen.get(slot) == mark) {
        return true;
      }
    }
    return false;
  }

  private synchronized boolean remember(long mark) {
    if (isSeen(mark)) {
      return false;
    }
    if (nanoTime.getAsLong() - periodStart >= PERIOD) {
      periodStart = nanoTime.getAsLong();
      inPeriod = 0;
    }
    if (inPeriod >= MOST_IN_PERIOD) {
      unsaid++;
      return false;
    }
    inPeriod++;
    if (remembered == MOST) {
      for (int slot = 0; slot < SLOTS; slot++) {
        seen.set(slot, 0);
      }
      remembered = 0;
    }
    int slot = slot(mark);
    while (seen.get(slot) != 0) {
      slot = (slot + 1) % SLOTS;
    }
    seen.set(slot, mark);
    remembered++;
    return true;
  }

  private static int slot(long mark) {
    return (int) ((mark ^ (mark >>> 32)) & (SLOTS - 1));
  }
}
