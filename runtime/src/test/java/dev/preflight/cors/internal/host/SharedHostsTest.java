package dev.preflight.cors.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedHostsTest {

  @Test
  void noSuffixIsInThePublicSuffixListToo() throws IOException {
    List<String> twice = new ArrayList<>();
    for (String[] entry : entries()) {
      // A host that the list has as a suffix may itself be one origin of many, by paths.
      if (entry[0].matches("below|regions") && PublicSuffixes.isPublicSuffix(entry[1])) {
        twice.add(entry[1]);
      }
    }
    assertEquals(List.of(), twice, "the list has these now: remove them from the supplement");
  }

  @Test
  void eachEntryStandsOnceWithDateAndReason() throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    for (String[] entry : entries()) {
      if ((entry.length != 4 && (entry.length != 5 || !entry[4].startsWith("https://")))
          || !entry[2].matches("20\\d\\d-\\d\\d-\\d\\d")
          || entry[3].isBlank()
          || !seen.add(entry[0] + " " + entry[1])) {
        wrong.add(String.join(" ", entry));
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(seen.size() > 50, seen.size() + " entries");
  }

  @ParameterizedTest
  @CsvSource({
    "app.github.dev, true",
    "preview.app.github.dev, true",
    "my-app.preview.app.github.dev, false",
    "westeurope.cloudapp.azure.com, true",
    "z6.web.core.windows.net, true",
    "crm4.dynamics.com, true",
    "sandbox.my.salesforce.com, true",
    "myblog.wordpress.com, false",
    "github.dev, true",
    "example.com, false",
  })
  void belowWhichHostsManyHaveTheirOwn(String host, boolean many) {
    assertEquals(many, SharedHosts.ownersBelow(host).isPresent());
  }

  private static List<String[]> entries() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SharedHosts.class.getResourceAsStream("hosts-of-many-owners.tsv")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
