package dev.preflight.gradle;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What came of one run of Gradle.
 *
 * @param output all that it printed, with {@code --info}
 */
record Build(boolean succeeded, String output) {

  Build assertSucceeded() {
    assertTrue(succeeded, output);
    return this;
  }

  Build assertFailed() {
    assertFalse(succeeded, output);
    return this;
  }

  /** It compiled some sources only, in Gradle's own words. */
  Build assertIncremental() {
    assertSucceeded();
    assertSays("Incremental compilation of ");
    assertFalse(output.contains("Full recompilation is required"), output);
    return this;
  }

  /** It compiled all sources, for this reason. */
  Build assertFull(String reason) {
    assertSucceeded();
    return assertSays("Full recompilation is required because " + reason);
  }

  Build assertSays(String text) {
    assertTrue(output.contains(text), () -> "'" + text + "' is not in:\n" + output);
    return this;
  }
}
