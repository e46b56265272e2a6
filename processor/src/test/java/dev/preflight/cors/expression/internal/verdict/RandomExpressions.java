package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.ApplicationOrigins;
import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random expressions of the subset, and values that come near to matching them. */
final class RandomExpressions {

  private static final String[] ATOMS = {
    "a",
    "b",
    "x",
    "example",
    "com",
    "\\.",
    ".",
    "-",
    "[a-z]",
    "[^.]",
    "[a-z0-9-]",
    "\\d",
    "\\w",
    "[ab.]",
    "[.]",
    "\\S",
    "://",
    "/",
    ":",
    "0",
    "8080",
    "localhost",
    "[^a-y:]",
    "\\D",
    "[\\w.-]",
    "\\p{Lower}",
    "\\x61",
    "\\Qa.b\\E",
    "^",
    "$",
    "127\\.0\\.0\\.1",
    "\\[::1\\]"
  };

  private static final String[] QUANTIFIERS = {
    "*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "*?", "+?", "??", "{1,2}?"
  };

  private static final String CHARACTERS = "abexcomple.:/-0189_[]XZ@";

  private RandomExpressions() {}

  static String next(Random random) {
    String tail = sequence(random, 3);
    return switch (random.nextInt(4)) {
      case 0 -> "https?://" + tail;
      case 1 -> "https://" + tail + "\\.example\\.com";
      case 2 -> "^https://(" + tail + ")?example\\.com" + (random.nextBoolean() ? "$" : "(:\\d+)?");
      default -> tail;
    };
  }

  /** An expression that is often sound: free below a domain, spelled out in it. */
  static String sound(Random random) {
    String[] schemes = {"https", "https?", "(https|http)", "https"};
    String[] domains = {
      "example\\.com", "example\\.(com|org)", "(example|shop)\\.co\\.uk", "me\\.github\\.io",
      "localhost", "exam(ple)?\\.com", "[e]xample[.]com", "127\\.0\\.0\\.1"
    };
    String[] ports = {"", "", "(:\\d+)?", ":8443", ":(8080|8081)", ":[0-9]{4}", "(:.*)?"};
    String below = random.nextInt(3) == 0 ? "" : "(" + sequence(random, 2) + "\\.)?";
    return schemes[random.nextInt(schemes.length)]
        + "://"
        + below
        + domains[random.nextInt(domains.length)]
        + ports[random.nextInt(ports.length)];
  }

  /** An origin that the expression matches. */
  static String origin(Random random, ExpressionLanguage language) {
    return walk(random, language.origins());
  }

  private static String sequence(Random random, int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(quantified(random, depth));
    }
    return text.toString();
  }

  private static String quantified(Random random, int depth) {
    String atom =
        depth > 0 && random.nextInt(3) == 0
            ? group(random, depth - 1)
            : ATOMS[random.nextInt(ATOMS.length)];
    return random.nextInt(3) == 0 ? atom + QUANTIFIERS[random.nextInt(QUANTIFIERS.length)] : atom;
  }

  private static String group(Random random, int depth) {
    List<String> branches = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      branches.add(sequence(random, depth));
    }
    return (random.nextBoolean() ? "(" : "(?:") + String.join("|", branches) + ")";
  }

  /** A value that the expression matches, or one or two edits away from that, or an origin. */
  static String value(Random random, ExpressionLanguage language, boolean origin) {
    Automaton source =
        origin && !language.origins().isEmpty()
            ? language.origins()
            : random.nextInt(4) == 0 || language.values().isEmpty()
                ? ApplicationOrigins.OR_WEB
                : language.values();
    String value = walk(random, source);
    for (int edits = random.nextInt(3); edits > 0; edits--) {
      value = edited(random, value);
    }
    return value;
  }

  /** A random way through an automaton. */
  private static String walk(Random random, Automaton automaton) {
    StringBuilder value = new StringBuilder();
    State state = automaton.getInitialState();
    while (value.length() < 30) {
      List<Transition> edges = state.getSortedTransitions(false);
      if (edges.isEmpty() || (state.isAccept() && random.nextInt(4) == 0)) {
        return value.toString();
      }
      Transition edge = edges.get(random.nextInt(edges.size()));
      char c = (char) (edge.getMin() + random.nextInt(edge.getMax() - edge.getMin() + 1));
      // The ends of lines are no part of origins, and Pattern's dollar sign treats them specially.
      value.append(c == '\n' || c == '\r' ? 'n' : c);
      state = edge.getDest();
    }
    return value.toString();
  }

  private static String edited(Random random, String value) {
    int at = random.nextInt(value.length() + 1);
    String c = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    int end = Math.min(value.length(), at + random.nextInt(2));
    return value.substring(0, at) + (random.nextInt(3) == 0 ? "" : c) + value.substring(end);
  }
}
