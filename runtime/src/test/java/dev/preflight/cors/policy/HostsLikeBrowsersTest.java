package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.InternationalName;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.Ipv6Address;
import dev.preflight.cors.internal.host.Punycode;
import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.OriginSyntax;
import io.mola.galimatias.GalimatiasParseException;
import io.mola.galimatias.Host;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hosts are accepted exactly if browsers write them so, as told by two other implementations of the
 * URL standard: Node's, recorded in {@code hosts.tsv} by {@code src/test/node/hosts.mjs}, and
 * Galimatias, asked here.
 */
class HostsLikeBrowsersTest {

  private static final int GENERATED = 100_000;

  /**
   * Why we may disagree with the other parser about a host. The first that fits counts.
   *
   * @param why the reason, for the reader
   * @param fits given the host and what the other parser writes, empty if it refuses the host
   */
  private record Explanation(String why, BiPredicate<String, String> fits) {}

  private static final Explanation ENCODES_NOTHING =
      new Explanation(
          "a code of nothing after the last delimiter: Firefox and WebKitGTK refuse it",
          (host, written) -> written.equals(host) && host.matches("(.*\\.)?xn--[^.]*-(\\..*)?"));
  private static final Explanation TOO_LONG =
      new Explanation(
          "browsers write it, but the DNS holds no label above 63 and no name above 253 characters",
          (host, written) ->
              written.equals(host)
                  && (host.matches(".*[^.]{64}.*")
                      || HostName.withoutTrailingDot(host).length() > 253));
  private static final Explanation EMPTY_LABEL =
      new Explanation(
          "browsers write it, but the DNS has no empty labels",
          (host, written) -> written.equals(host) && (host.contains("..") || host.startsWith(".")));
  private static final Explanation NO_BIDI_DOMAINS =
      new Explanation(
          "Node applies RFC 5893 to single labels, Firefox and WebKitGTK to the neighbours too",
          (host, written) -> written.equals(host) && isAgainstBidiRule(host));

  private static final Explanation NO_BASIC_PART =
      new Explanation(
          "Node reads a delimiter with nothing before it; RFC 3492 6.2 and the ICU of Chromium do"
              + " not",
          (host, written) -> written.equals(host) && host.matches("(.*\\.)?xn---[^-.]*(\\..*)?"));
  private static final Explanation SYMBOL =
      new Explanation(
          "no such name can be registered, and browsers refuse most of these characters",
          (host, written) -> written.equals(host) && !host.matches("[a-z0-9._-]*"));
  private static final Explanation NO_BIDI_RULE =
      new Explanation(
          "Galimatias does not apply RFC 5893; Firefox and WebKitGTK do",
          (host, written) -> written.equals(host) && isAgainstBidiRule(host));
  private static final Explanation NO_IPV4_PARSER =
      new Explanation(
          "Galimatias is older than the IPv4 parser of the URL standard",
          (host, written) -> written.equals(host) && Ipv4Address.endsInNumber(host));
  private static final Explanation SINGLE_ZERO =
      new Explanation(
          "Galimatias shortens a single zero, or the wrong run, which RFC 5952 4.2 forbids",
          (host, written) ->
              host.startsWith("[")
                  && written.length() > 2
                  && host.substring(1, host.length() - 1)
                      .equals(Ipv6Address.canonical(host.substring(1, host.length() - 1))));
  private static final Explanation STRICT_HYPHENS =
      new Explanation(
          "Galimatias is older than CheckHyphens=false in the URL standard: qa--x and -a are hosts",
          (host, written) ->
              written.isEmpty()
                  && Stream.of(host.split("\\."))
                      .map(HostsLikeBrowsersTest::decoded)
                      .anyMatch(label -> label.matches("..--.*|-.*|.*-")));

  private final TreeMap<String, List<String>> disagreements = new TreeMap<>();

  @Test
  void agreesWithNodeOnTheRecordedHosts() throws IOException {
    List<Explanation> explanations =
        List.of(ENCODES_NOTHING, TOO_LONG, EMPTY_LABEL, NO_BASIC_PART, NO_BIDI_DOMAINS);
    int fixed = 0;
    int hosts = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("hosts.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String host = line.substring(0, line.indexOf('\t'));
        String written = line.substring(line.indexOf('\t') + 1);
        hosts++;
        compare(host, written, explanations);
        if (!written.isEmpty() && accepts(written)) {
          List<String> repaired = OriginRepair.repaired("https://" + host);
          if (repaired.equals(List.of("https://" + written))) {
            fixed++;
          } else {
            disagree("suggests other than browsers write", host + " " + written + " " + repaired);
          }
        }
      }
    }
    System.out.println(hosts + " hosts, suggestion as written: " + fixed + ", " + summary());
    assertEquals(List.of(), disagreements.getOrDefault("unexplained", List.of()));
  }

  @Test
  void agreesWithGalimatiasOnGeneratedHosts() {
    List<Explanation> explanations =
        List.of(
            NO_IPV4_PARSER,
            SINGLE_ZERO,
            STRICT_HYPHENS,
            ENCODES_NOTHING,
            TOO_LONG,
            EMPTY_LABEL,
            SYMBOL,
            NO_BIDI_RULE);
    Random random = new Random(20261122);
    int accepted = 0;
    for (int i = 0; i < GENERATED; i++) {
      String host = HostGenerator.host(random);
      String written;
      try {
        String text = Host.parseHost(host).toString();
        written = host.startsWith("[") ? "[" + text + "]" : text;
      } catch (GalimatiasParseException | RuntimeException refused) {
        written = "";
      }
      compare(host, written, explanations);
      accepted += accepts(host) ? 1 : 0;
    }
    System.out.println(GENERATED + " hosts, " + accepted + " accepted, " + summary());
    assertTrue(accepted > GENERATED / 10, accepted + " accepted");
    assertEquals(List.of(), disagreements.getOrDefault("unexplained", List.of()));
  }

  private void compare(String host, String written, List<Explanation> explanations) {
    if (accepts(host) != written.equals(host)) {
      String why =
          explanations.stream()
              .filter(explanation -> explanation.fits().test(host, written))
              .map(Explanation::why)
              .findFirst()
              .orElse("unexplained");
      disagree(why, host + " -> " + written);
    }
  }

  private void disagree(String why, String what) {
    disagreements.computeIfAbsent(why, key -> new ArrayList<>()).add(what);
  }

  private String summary() {
    StringBuilder text = new StringBuilder("disagreements:");
    disagreements.forEach(
        (why, hosts) ->
            text.append("\n  ")
                .append(hosts.size())
                .append(": ")
                .append(why)
                .append(", such as ")
                .append(hosts.subList(0, Math.min(12, hosts.size()))));
    return text.toString();
  }

  private static boolean isAgainstBidiRule(String host) {
    return InternationalName.againstBidiRule(host).isPresent();
  }

  private static String decoded(String label) {
    String decoded = label.startsWith("xn--") ? Punycode.decode(label.substring(4)) : null;
    return decoded == null ? label : decoded;
  }

  private static boolean accepts(String host) {
    return !host.contains("*") && OriginSyntax.fault("https://" + host) == null;
  }
}
