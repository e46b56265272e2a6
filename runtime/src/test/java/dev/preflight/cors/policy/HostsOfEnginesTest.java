package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.OriginSyntax;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Our host rules, held against what the URL parsers of Chromium, Firefox and WebKitGTK wrote, as
 * recorded in {@code hosts-of-engines.tsv}. The module of the engines holds the record against
 * living browsers.
 */
class HostsOfEnginesTest {

  private final TreeMap<String, List<String>> disagreements = new TreeMap<>();

  @Test
  void acceptsExactlyWhatTwoOfThreeEnginesWrite() throws IOException {
    int hosts = 0;
    int accepted = 0;
    int fixed = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("hosts-of-engines.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        String host = cells[0];
        boolean isWritten = writers(cells) >= 2;
        boolean isAccepted = !host.contains("*") && OriginSyntax.fault("https://" + host) == null;
        hosts++;
        accepted += isAccepted ? 1 : 0;
        String meant = meant(cells);
        List<String> repaired =
            meant.isEmpty() || host.matches(".*[*\\\\].*") // a pattern, an expression
                ? List.of()
                : OriginRepair.repaired("https://" + host);
        if (!repaired.isEmpty() && !repaired.equals(List.of("https://" + meant))) {
          disagreements
              .computeIfAbsent("unexplained", any -> new ArrayList<>())
              .add(line.replace('\t', ' ') + " repaired as " + repaired);
        }
        fixed += repaired.isEmpty() ? 0 : 1;
        if (isAccepted != isWritten) {
          disagreements
              .computeIfAbsent(why(host, isAccepted), any -> new ArrayList<>())
              .add(line.replace('\t', ' '));
        }
      }
    }
    System.out.println(hosts + " hosts, " + accepted + " accepted, " + fixed + " repaired");
    disagreements.forEach(
        (why, examples) ->
            System.out.println(
                examples.size()
                    + ": "
                    + why
                    + ", such as "
                    + examples.subList(0, Math.min(5, examples.size()))));
    assertEquals(List.of(), disagreements.getOrDefault("unexplained", List.of()));
    assertTrue(hosts > 2700 && accepted > 500, hosts + " hosts, " + accepted + " accepted");
  }

  /** How many engines write the host as it stands; one cell speaks for all three. */
  private static long writers(String[] cells) {
    long writers = Arrays.stream(cells).skip(1).filter(cells[0]::equals).count();
    return cells.length == 2 ? 3 * writers : writers;
  }

  /** What two engines write instead of the host, if we take it for a host; otherwise empty. */
  private static String meant(String[] cells) {
    List<String> written =
        cells.length == 2
            ? List.of(cells[1], cells[1])
            : Arrays.asList(cells).subList(1, cells.length);
    return written.stream()
        .filter(host -> !host.equals(cells[0]) && Collections.frequency(written, host) > 1)
        .filter(host -> !host.isEmpty() && OriginSyntax.fault("https://" + host) == null)
        .findFirst()
        .orElse("");
  }

  private static String why(String host, boolean isAccepted) {
    if (isAccepted) {
      return "unexplained";
    }
    if (host.contains("*")) {
      return "a star is a pattern here";
    }
    if (!host.matches("[a-z0-9._-]*")) {
      return "no such name can be registered";
    }
    if (host.startsWith(".") || host.contains("..")) {
      return "the DNS has no empty labels";
    }
    if (host.matches(".*[^.]{64}.*") || HostName.withoutTrailingDot(host).length() > 253) {
      return "the DNS holds no label above 63 and no name above 253 characters";
    }
    return "unexplained";
  }
}
