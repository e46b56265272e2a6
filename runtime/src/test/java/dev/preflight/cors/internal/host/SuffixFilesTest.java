package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** After an update of the list, {@code -Dpreflight.suffixes.rewrite=true} writes the files anew. */
class SuffixFilesTest {

  private static final Path SOURCES =
      Path.of("src/main/resources/dev/preflight/cors/internal/host");

  @Test
  void theRulesAreThoseOfTheList() throws IOException {
    check("public-suffixes.txt", SuffixFiles.ofTheList().words());
  }

  @Test
  void theCompaniesAreThoseOfTheList() throws IOException {
    check("public-suffix-companies.txt", SuffixFiles.ofTheList().companies());
  }

  private static void check(String file, String expected) throws IOException {
    if (Boolean.getBoolean("preflight.suffixes.rewrite")) {
      Files.writeString(SOURCES.resolve(file), expected);
      return;
    }
    try (InputStream found =
        Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream(file), file)) {
      assertEquals(
          expected,
          new String(found.readAllBytes(), StandardCharsets.UTF_8),
          "the list was updated: run this test with -Dpreflight.suffixes.rewrite=true");
    }
  }
}
