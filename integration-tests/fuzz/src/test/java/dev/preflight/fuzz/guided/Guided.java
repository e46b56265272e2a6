package dev.preflight.fuzz.guided;

import java.nio.charset.StandardCharsets;

/** What Jazzer calls. */
public final class Guided {

  private Guided() {}

  /** Prepares what is prepared once, which is not to count as the time of an input. */
  public static void fuzzerInitialize() {
    for (Target target : Target.values()) {
      Target.check(target.seeds().get(0).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Checks one input; throws if there is a fault. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.check(data);
  }
}
