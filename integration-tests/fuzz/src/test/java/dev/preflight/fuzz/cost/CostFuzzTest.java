package dev.preflight.fuzz.cost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.fuzz.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks for the request that costs most, by changing those that cost much. */
class CostFuzzTest {

  private static final int SHORT_RUN = 700;
  private static final int KEPT = 12;
  private static final long MILLISECOND = 1_000_000;

  /** In a build, on a machine that does other things, only what hangs is told from noise. */
  private static final long LIMIT = Budget.isLong() ? MILLISECOND : 500 * MILLISECOND;

  /** Held, or it is forgotten with what is set on it. */
  private static final Logger OURS = Logger.getLogger("dev.preflight");

  private record Measured(Ask ask, long nanoseconds) {}

  @BeforeAll
  static void explainToNobody() {
    OURS.setUseParentHandlers(false);
    OURS.setLevel(Level.INFO);
    OURS.addHandler(
        new Handler() {
          @Override
          public void publish(LogRecord log) {
            log.getMessage();
          }

          @Override
          public void flush() {
            // Nothing is kept.
          }

          @Override
          public void close() {
            // Nothing is held.
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void noRequestCostsAMillisecond(Meter.Explanations explanations) {
    Meter meter = new Meter(explanations);
    Random random =
        new Random(Budget.isLong() ? System.nanoTime() : explanations.name().hashCode());
    List<Measured> worst = new ArrayList<>();
    for (int i = 0; i < KEPT; i++) {
      Ask ask = Ask.first(random);
      worst.add(new Measured(ask, meter.cost(ask, 5)));
    }
    Budget budget = Budget.of(SHORT_RUN, 2, Meter.Explanations.values().length);
    while (budget.spend()) {
      Ask ask = worst.get(random.nextInt(worst.size())).ask();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        ask = ask.changed(random);
      }
      long cost = meter.cost(ask, 3);
      if (cost > worst.get(worst.size() - 1).nanoseconds()) {
        // Once more, as most of what looks dear was only disturbed.
        worst.add(new Measured(ask, Math.min(cost, meter.cost(ask, 10))));
        worst.sort(Comparator.comparingLong(Measured::nanoseconds).reversed());
        worst.subList(KEPT, worst.size()).clear();
      }
    }
    Measured dearest =
        worst.stream()
            .map(each -> new Measured(each.ask(), meter.cost(each.ask(), Budget.isLong() ? 50 : 5)))
            .max(Comparator.comparingLong(Measured::nanoseconds))
            .orElseThrow();
    String report =
        explanations
            + ": "
            + budget
            + ", worst "
            + dearest.nanoseconds()
            + " ns of CPU\n  "
            + dearest.ask();
    System.out.println("cost " + report);
    assertTrue(dearest.nanoseconds() < LIMIT, report);
  }
}
