package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Catalogue = pages = examples = diagnostics: every rule has a page and every page a rule, the
 * page's head says what the definition says, its bad example gives exactly this rule at the marked
 * lines and the output that the page shows, and its good example gives nothing.
 *
 * <p>{@code -Dpreflight.pages.rewrite=true} first writes what is generated anew: the heads, the
 * blocks "The compiler says", and the index. Read the difference before you commit it. {@code
 * -Dpreflight.pages.rule=origin-null} looks at the page of this rule only, in seconds.
 */
final class RulePagesTest {

  private static final String REWRITE =
      "is generated; run RulePagesTest with -Dpreflight.pages.rewrite=true, and read the"
          + " difference";

  @BeforeAll
  static void rewrite() {
    if (Boolean.getBoolean("preflight.pages.rewrite")) {
      rules()
          .filter(rule -> Files.exists(RulePage.file(rule)))
          .forEach(rule -> RulePage.of(rule).rewritten().write());
      RuleIndex.write(RuleIndex.rewritten(RuleIndex.text()));
    }
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    Set<String> names =
        Stream.of(Rule.values())
            .map(rule -> rule.id() + ".md")
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(RuleIndex.file().getParent())) {
      Set<String> pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .collect(Collectors.toCollection(TreeSet::new));
      Stream<String> missing =
          names.stream()
              .filter(name -> !pages.contains(name))
              .map(name -> "docs/rules/" + name + " is missing: copy that of a similar rule");
      Stream<String> ownerless =
          pages.stream()
              .filter(name -> !names.contains(name))
              .map(name -> "docs/rules/" + name + " is of no rule: rename or delete it");
      assertEquals("", Stream.concat(missing, ownerless).collect(Collectors.joining("\n")));
    }
  }

  /** All rules, or the one that the developer works on. */
  private static Stream<Rule> rules() {
    String only = System.getProperty("preflight.pages.rule");
    return only == null
        ? Stream.of(Rule.values())
        : Stream.of(
            Rule.withId(only)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + only)));
  }

  @Test
  void theIndexListsTheCatalogue() {
    assertEquals(RuleIndex.rewritten(RuleIndex.text()), RuleIndex.text(), REWRITE);
  }

  @TestFactory
  Stream<DynamicNode> thePageOf() {
    return rules()
        .filter(rule -> Files.exists(RulePage.file(rule)))
        .map(RulePage::of)
        .map(page -> dynamicContainer(page.rule().id(), tests(page)));
  }

  private static Stream<DynamicNode> tests(RulePage page) {
    Stream<DynamicNode> always =
        Stream.of(
            dynamicTest("has the sections of every page", () -> checkSections(page)),
            dynamicTest(
                "has the head that the definition gives",
                () -> assertEquals(RuleHead.of(page.rule()), page.head(), REWRITE)));
    return page.noExample().isPresent()
        ? always
        : Stream.concat(
            always,
            Stream.of(
                dynamicTest("shows what the compiler says", () -> checkBad(page)),
                dynamicTest("fixes it", () -> checkGood(page))));
  }

  private static void checkSections(RulePage page) {
    int last = 0;
    for (String title : RulePage.SECTIONS) {
      if (page.noExample().isPresent() && title.matches("Bad.*|The compiler.*|Good.*")) {
        continue;
      }
      assertFalse(page.section(title).isBlank(), title + " is missing or empty");
      int at = page.text().indexOf("\n## " + title + "\n");
      assertTrue(at > last, title + " out of order");
      last = at;
    }
  }

  private static void checkBad(RulePage page) {
    PageExample bad = page.bad();
    PageExample.Outcome outcome = bad.compiled();
    assertFalse(bad.marked().isEmpty(), "the bad example marks no line");
    assertEquals(String.join("\n", bad.marked()), String.join("\n", outcome.places()));
    assertTrue(
        bad.marked().stream().allMatch(place -> place.endsWith(" " + page.rule().id())),
        "the bad example is about another rule");
    assertTrue(outcome.onlyOurs(), outcome.output());
    assertEquals(outcome.output(), page.output(), REWRITE);
  }

  private static void checkGood(RulePage page) {
    PageExample good = page.good();
    assertFalse(good.isEmpty(), "there is no good example");
    assertEquals("", good.compiled().output());
  }
}
