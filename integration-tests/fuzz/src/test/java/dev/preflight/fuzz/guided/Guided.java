package dev.preflight.fuzz.guided;

/** What Jazzer calls. */
public final class Guided {

  private Guided() {}

  /** Checks one input; throws if there is a fault. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.check(data);
  }
}
