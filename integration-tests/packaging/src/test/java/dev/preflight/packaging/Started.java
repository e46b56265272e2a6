package dev.preflight.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/**
 * What came of a start.
 *
 * @param rows one line for each request
 * @param log what Preflight logged
 * @param stopped why the application did not start; empty if it did
 */
record Started(List<String> rows, List<String> log, String stopped) {

  /** It started, and responded like this. */
  Started responds(String... expected) {
    assertEquals("", stopped, "it should have started");
    assertEquals(String.join("\n", expected), String.join("\n", rows));
    return this;
  }

  /** A line of the log holds this text. */
  Started says(String text) {
    assertTrue(log.stream().anyMatch(line -> line.contains(text)), log::toString);
    return this;
  }

  /** It did not start, but its server did, and responds like this. */
  Started isClosed(String... expected) {
    assertEquals(String.join("\n", expected), String.join("\n", rows));
    return this;
  }

  /** It did not start, and the message holds all of these texts. */
  Started stopsWith(String... texts) {
    for (String text : texts) {
      assertTrue(stopped.contains(text), () -> "not in: " + this);
    }
    return this;
  }
}
