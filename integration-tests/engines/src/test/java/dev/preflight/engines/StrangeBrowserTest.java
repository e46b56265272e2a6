package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are no good browsers: what the tests then say about which engine. */
class StrangeBrowserTest {

  private static final String NAME = "preflight." + Engine.CHROMIUM.name().toLowerCase(Locale.ROOT);

  @TempDir Path folder;

  private AssertionError failureOf(String script) throws IOException {
    Path shell = Path.of("/bin/sh");
    Assumptions.assumeTrue(Files.isExecutable(shell));
    Path program = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + script);
    assertTrue(program.toFile().setExecutable(true));
    System.setProperty(NAME, program.toString());
    try {
      return assertThrows(
          AssertionError.class,
          () -> EngineRun.of(Engine.CHROMIUM, List.of("SITE/host"), "", server -> {}, 3));
    } finally {
      System.clearProperty(NAME);
    }
  }

  @Test
  void oneThatDoesNotStartIsToldAtOnceWithItsLastWords() throws IOException {
    assertEquals(
        "CHROMIUM ended with 7 before it had told all facts; it has told 0; its last lines:\n"
            + "cannot open display",
        failureOf("echo cannot open display\nexit 7\n").getMessage());
  }

  @Test
  void oneThatHangsIsToldAndEnded() throws IOException {
    assertEquals(
        "CHROMIUM did not tell all facts within 3 s; it has told 0; its last lines:\nWait?",
        failureOf("echo 'Wait?'\nexec sleep 60\n").getMessage());
  }

  @Test
  void aFactThatChangedIsNamedWithItsEngine() {
    Facts recorded =
        new Facts(
            Map.of(
                "console", Map.of(Engine.FIREFOX, "old words", Engine.WEBKIT, "silent"),
                "gone", Map.of(Engine.FIREFOX, "there")));
    Map<String, String> seen = new TreeMap<>(Map.of("console", "new words", "more", "1"));
    assertEquals(
        """
        FIREFOX, console
          was old words
          now new words
        FIREFOX, gone
          was there
          now (not seen)
        FIREFOX, more
          is not recorded\
        """,
        recorded.unlike(Engine.FIREFOX, seen));
    assertEquals("", recorded.unlike(Engine.WEBKIT, Map.of("console", "silent")));
  }
}
