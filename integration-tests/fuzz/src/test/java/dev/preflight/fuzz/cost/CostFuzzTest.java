package dev.preflight.fuzz.cost;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.fuzz.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for the request that costs most, by changing and crossing those that cost most of their
 * kind.
 */
class CostFuzzTest {

  private static final int SHORT_RUN = 700;
  private static final int STARTS = 12;
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
    Map<String, Measured> worst = new LinkedHashMap<>();
    for (int i = 0; i < STARTS; i++) {
      keep(Ask.first(random), meter, worst);
    }
    Budget budget = Budget.of(SHORT_RUN, 2, Meter.Explanations.values().length);
    while (budget.spend()) {
      keep(next(worst, random), meter, worst);
    }
    Measured dearest =
        worst.values().stream()
            .sorted(Comparator.comparingLong(Measured::nanoseconds).reversed())
            .limit(KEPT)
            .map(each -> new Measured(each.ask(), meter.cost(each.ask(), Budget.isLong() ? 50 : 5)))
            .max(Comparator.comparingLong(Measured::nanoseconds))
            .orElseThrow();
    String report =
        explanations
            + ": "
            + budget
            + ", "
            + worst.size()
            + " kinds, worst "
            + dearest.nanoseconds()
            + " ns of CPU\n  "
            + dearest.ask();
    System.out.println("cost " + report);
    assertTrue(dearest.nanoseconds() < LIMIT, report);
  }

  /** A change of one of the dear ones, of any kind or of the dearest kinds. */
  private static Ask next(Map<String, Measured> worst, Random random) {
    List<Measured> all = new ArrayList<>(worst.values());
    all.sort(Comparator.comparingLong(Measured::nanoseconds).reversed());
    int among = random.nextBoolean() ? all.size() : Math.min(KEPT, all.size());
    Ask ask = all.get(random.nextInt(among)).ask();
    if (random.nextInt(6) == 0) {
      ask = ask.crossed(all.get(random.nextInt(all.size())).ask(), random);
    }
    for (int changes = random.nextInt(3); changes >= 0; changes--) {
      ask = ask.changed(random);
    }
    return ask;
  }

  private static void keep(Ask ask, Meter meter, Map<String, Measured> worst) {
    String kind = ask.kind();
    Measured known = worst.get(kind);
    long cost = meter.cost(ask, 3);
    if (known == null || cost > known.nanoseconds()) {
      // Once more, as most of what looks dear was only disturbed.
      long again = Math.min(cost, meter.cost(ask, 10));
      if (known == null || again > known.nanoseconds()) {
        worst.put(kind, new Measured(ask, again));
      }
    }
  }
}
