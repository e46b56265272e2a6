package dev.preflight.fuzz.guided;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.preflight.fuzz.Budget;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers, rules and the compiler of expressions, on bytes. */
class GuidedFuzzTest {

  private static final int SHORT_RUN = 2_000;

  /** To compile an expression is work. */
  private static final int EXPRESSIONS = 40;

  private static final int SHORT_SECONDS = 4;

  @ParameterizedTest
  @EnumSource(Target.class)
  void noTargetFailsOnChangedSeeds(Target target) {
    Random random = new Random(target.name().hashCode());
    List<String> seeds = target.seeds();
    seeds.forEach(seed -> check(bytes(seed)));
    for (int i = 0; i < (target == Target.EXPRESSION ? EXPRESSIONS : SHORT_RUN); i++) {
      byte[] data = bytes(seeds.get(random.nextInt(seeds.size())));
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        data[1 + random.nextInt(data.length - 1)] = (byte) random.nextInt(256);
      }
      check(data);
    }
  }

  /** Guided by the branches that an input takes. */
  @Test
  void jazzerFindsNoFault() throws Exception {
    assumeTrue(Jazzer.isServed(), "Jazzer has no library for this platform");
    if (!Budget.isLong()) {
      assertEquals("", Jazzer.run(null, SHORT_SECONDS));
      return;
    }
    StringBuilder faults = new StringBuilder();
    for (Target target : Target.values()) {
      faults.append(Jazzer.run(target, Budget.seconds() / Target.values().length));
    }
    assertEquals("", faults.toString());
  }

  private static void check(byte[] data) {
    try {
      Target.check(data);
    } catch (RuntimeException e) {
      throw new AssertionError("input: " + new String(data, StandardCharsets.ISO_8859_1), e);
    }
  }

  private static byte[] bytes(String seed) {
    // Choices come as one byte, texts as they are written to files.
    return seed.getBytes(StandardCharsets.UTF_8);
  }
}
