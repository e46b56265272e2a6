package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.rule.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a developer reads about an entry of {@code origins} that is not right, message and fix in
 * full. After a wanted change, run with {@code -Dpreflight.golden.rewrite=true} and review the
 * difference.
 */
class OriginFixesTest {

  private static final Path TABLE =
      Path.of("src/test/resources/dev/preflight/cors/policy/fixes.tsv");

  private static final String UNCLEAR =
      "write what self.origin shows in the console of the page, for example"
          + " \"https://app.example.com\"; which origin is meant here cannot be told";

  private static List<String> rows() throws IOException {
    List<String> rows = Files.readAllLines(TABLE);
    if (Boolean.getBoolean("preflight.golden.rewrite")) {
      Files.write(
          TABLE, rows.stream().map(row -> judged(PolicyCorpus.unescaped(entry(row)))).toList());
    }
    return rows;
  }

  private static String entry(String row) {
    return row.substring(0, row.indexOf('\t'));
  }

  private static Problem problem(String entry) {
    return CorsPolicy.builder().origins(entry).compile().problems().get(0);
  }

  private static String judged(String entry) {
    Problem problem = problem(entry);
    return String.join("\t", PolicyCorpus.escaped(entry), problem.message(), problem.fix());
  }

  /** As one test, which mutation testing runs much more quickly than one for each row. */
  @Test
  void everyFaultyEntryGetsItsMessageAndFix() throws IOException {
    assertAll(
        rows().stream()
            .map(row -> () -> assertEquals(row, judged(PolicyCorpus.unescaped(entry(row))))));
  }

  @Test
  void anEntryThatIsLongerThanAnyListIsNotTakenApart() {
    String longest = "https://a.example," + "https://b.example,".repeat(8_174 / 18);
    String entry = longest + " ".repeat(8_192 - longest.length());
    assertTrue(problem(entry).message().contains("\" holds several origins in one string; "));
    assertEquals("write \"https://a.example\", \"https://b.example\"", problem(entry).fix());
    Problem longer = problem(entry + " ");
    assertTrue(longer.message().endsWith("never matches: it is longer than any origin can be"));
    assertEquals(UNCLEAR, longer.fix());
  }

  @Test
  void aHostMayHaveAsManyCharactersAsTheDnsHolds() {
    String label = "a".repeat(63) + ".";
    String host = label.repeat(3) + "a".repeat(57) + ".com";
    assertEquals(253, host.length());
    assertFine("https://" + host);
    assertFine("https://" + host + ".");
    assertTooLong("https://a" + host.replaceFirst("a\\.", ".a"), 253);
    // A star stands for one label of one character at least.
    assertFine("https://*." + host.substring(2));
    assertFine("https://*." + host.substring(2) + ".");
    assertTooLong("https://*." + host.substring(1), 251);
  }

  private static void assertFine(String entry) {
    assertEquals(List.of(), CorsPolicy.builder().origins(entry).compile().problems());
  }

  private static void assertTooLong(String entry, int most) {
    assertEquals(
        '"'
            + entry
            + "\" never matches: its host is longer than "
            + most
            + " characters, the most that the DNS can hold",
        problem(entry).message());
    assertEquals(UNCLEAR, problem(entry).fix());
  }
}
