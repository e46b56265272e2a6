package dev.preflight.cors.expression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Verdicts about random expressions, held against automata that are put together by the library's
 * own operations, without our parser, and against a reader of the suffix list of ten lines. {@code
 * -Dpreflight.expressions=100000} looks at more.
 */
class SecondCheckerTest {

  private static final int EXPRESSIONS = Integer.getInteger("preflight.expressions", 250);
  private static final int ORIGINS_EACH = 10;

  /** Added to a character that the sender chooses. */
  private static final int FREE = 0x100;

  private static final Pattern WITNESS = Pattern.compile("it lets in (\\S+?),?(?=\\s|$)");

  /**
   * Names that no registry sells, so that whatever is below them has one owner: of RFC 2606, 6761,
   * 6762 with its appendix G, 8375 and 9476, and those that ICANN keeps back.
   */
  private static final List<String> UNSOLD =
      List.of(
          "alt",
          "corp",
          "example",
          "home",
          "home.arpa",
          "internal",
          "intranet",
          "invalid",
          "lan",
          "local",
          "localhost",
          "mail",
          "private",
          "test");

  private static final Set<String> RULES = rules();

  /** An expression as text, and as a language in which free characters are marked. */
  private record Expression(String text, Automaton marked) {

    static Expression literal(String text) {
      return new Expression(text.replace(".", "\\."), Automaton.makeString(text));
    }

    static Expression of(String text, String characters) {
      Automaton any = Automaton.makeEmpty();
      for (int i = 0; i < characters.length(); i++) {
        char c = characters.charAt(i);
        any = any.union(Automaton.makeChar(c == '.' ? c : (char) (c + FREE)));
      }
      return new Expression(text, any);
    }

    Expression then(Expression next) {
      return new Expression(text + next.text, marked.concatenate(next.marked));
    }

    Expression or(Expression other) {
      return new Expression("(" + text + "|" + other.text + ")", marked.union(other.marked));
    }

    Expression times(String quantifier) {
      Automaton repeated =
          switch (quantifier) {
            case "*" -> marked.repeat();
            case "+" -> marked.repeat(1);
            default -> marked.optional();
          };
      return new Expression("(" + text + ")" + quantifier, repeated);
    }
  }

  private static Expression part(Random random) {
    String[] literals = {"app", "example", "-", ".", "pr-", "shop", "x", "evil", ".example"};
    Expression part =
        switch (random.nextInt(8)) {
          case 0 -> Expression.of("[a-z]", "abcdefghijklmnopqrstuvwxyz");
          case 1 -> Expression.of("[a-c.]", "abc.");
          case 2 -> Expression.of("[0-9]", "0123456789");
          case 3 -> part(random).or(part(random));
          default -> Expression.literal(literals[random.nextInt(literals.length)]);
        };
    return random.nextInt(3) == 0
        ? part.times(List.of("*", "+", "?").get(random.nextInt(3)))
        : part;
  }

  private static Expression next(Random random) {
    String[] ends = {
      "example.com",
      ".example.com",
      ".com",
      ".co.uk",
      "shop.co.uk",
      ".github.io",
      "-team.vercel.app",
      ".internal",
      ".localhost",
      "--my-site.netlify.app",
      ".amazonaws.com",
      ""
    };
    Expression expression = Expression.literal("https://");
    for (int i = random.nextInt(4); i >= 0; i--) {
      expression = expression.then(part(random));
    }
    return expression.then(Expression.literal(ends[random.nextInt(ends.length)]));
  }

  @Test
  void everyVerdictIsThatOfASecondChecker() {
    Random random = new Random(Long.getLong("preflight.expressions.seed", 20261126));
    int accepted = 0;
    int refuted = 0;
    int suffix = 0;
    int origins = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      if (i > 0 && i % 10_000 == 0) {
        System.out.println(i + " expressions agree so far");
      }
      Expression expression = next(random);
      PolicyResult result = CorsPolicy.builder().originRegex(expression.text()).compile();
      String problems = result.problems().toString();
      Matcher witness = WITNESS.matcher(problems);
      if (problems.contains("REGEX_OPEN_DOMAIN")
          || problems.contains("REGEX_UNSPELLED_DOMAIN")
          || problems.contains("REGEX_PUBLIC_SUFFIX")) {
        assertTrue(witness.find(), problems);
        String origin = witness.group(1);
        assertTrue(matches(expression, origin, false), () -> expression.text() + " " + origin);
        boolean literalLoop = problems.contains("infinitely many");
        assertTrue(
            literalLoop || !matches(expression, origin, true),
            () -> expression.text() + " spells out " + origin);
        refuted++;
        suffix += problems.contains("REGEX_PUBLIC_SUFFIX") ? 1 : 0;
      } else if (result instanceof PolicyResult.Valid valid) {
        accepted++;
        for (int j = 0; j < ORIGINS_EACH; j++) {
          String origin = walk(random, expression.marked());
          if (origin.matches("https://([a-z0-9-]+\\.)*[a-z-][a-z0-9-]*") && origin.length() < 200) {
            origins++;
            assertTrue(valid.policy().allowsOrigin(origin), () -> expression.text() + " " + origin);
            assertTrue(
                matches(expression, origin, true),
                () -> expression.text() + " lets in, and does not spell out, " + origin);
          }
        }
      }
    }
    System.out.println(
        EXPRESSIONS
            + " expressions: "
            + accepted
            + " accepted with "
            + origins
            + " origins, "
            + refuted
            + " refuted, "
            + suffix
            + " of them below suffixes");
    assertTrue(accepted > EXPRESSIONS / 10 && refuted > EXPRESSIONS / 10, "one-sided");
    assertFalse(origins == 0);
  }

  /**
   * Whether the expression matches an origin, and whether its domain can be read as spelled out.
   */
  private static boolean matches(Expression expression, String origin, boolean spelled) {
    int domain = origin.length() - domain(origin.substring("https://".length())).length();
    Set<State> reached = Set.of(expression.marked().getInitialState());
    for (int i = 0; i < origin.length(); i++) {
      char c = origin.charAt(i);
      boolean mayBeFree = !spelled || i < domain;
      Set<State> next = new HashSet<>();
      for (State state : reached) {
        for (Transition edge : state.getTransitions()) {
          if (isFor(edge, c) || (mayBeFree && isFor(edge, c + FREE))) {
            next.add(edge.getDest());
          }
        }
      }
      reached = next;
    }
    return reached.stream().anyMatch(State::isAccept);
  }

  private static boolean isFor(Transition edge, int symbol) {
    return edge.getMin() <= symbol && symbol <= edge.getMax();
  }

  private static String walk(Random random, Automaton automaton) {
    StringBuilder word = new StringBuilder();
    State state = automaton.getInitialState();
    while (word.length() < 200) {
      List<Transition> edges = new ArrayList<>(state.getTransitions());
      if (edges.isEmpty() || (state.isAccept() && random.nextInt(3) == 0)) {
        break;
      }
      Transition edge = edges.get(random.nextInt(edges.size()));
      word.append(
          (char) ((edge.getMin() + random.nextInt(edge.getMax() - edge.getMin() + 1)) % FREE));
      state = edge.getDest();
    }
    return state.isAccept() ? word.toString() : "";
  }

  /** The list's algorithm, label by label, with the names that stay private. */
  private static String domain(String host) {
    if (host.endsWith(".")) {
      return domain(host.substring(0, host.length() - 1)) + "."; // fully qualified
    }
    String[] labels = host.split("\\.", -1);
    int longest = 1;
    for (int n = 1; n <= labels.length; n++) {
      String suffix = last(labels, n);
      String star = n > 1 ? "*." + last(labels, n - 1) : "";
      if (RULES.contains("!" + suffix)) {
        return suffix;
      }
      if (RULES.contains(suffix) || RULES.contains(star)) {
        longest = n;
      }
    }
    return last(labels, Math.min(labels.length, longest + 1));
  }

  private static String last(String[] labels, int count) {
    return String.join(".", List.of(labels).subList(labels.length - count, labels.length));
  }

  private static Set<String> rules() {
    Set<String> rules = new HashSet<>();
    UNSOLD.forEach(name -> rules.add("!" + name));
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat")),
                StandardCharsets.UTF_8))) {
      lines.lines().map(String::strip).filter(l -> !l.startsWith("//")).forEach(rules::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }
}
