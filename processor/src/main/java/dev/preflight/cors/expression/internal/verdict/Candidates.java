package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.domain.Domains;
import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dev.preflight.cors.expression.internal.syntax.Node;
import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Small changes to an expression that often fix it; {@link Correction} keeps the sound ones. */
final class Candidates {

  private static final String LABEL = "[a-z0-9-]+\\.";

  /** Endings that leave a free part before them the end of the host. */
  private static final String END = "[)$]*";

  /** A label that browsers send in its ASCII form. */
  private static final Pattern INTERNATIONAL =
      Pattern.compile("[\\p{L}\\p{N}-]*[^\\p{ASCII}][\\p{L}\\p{N}-]*");

  private final String expression;
  private final List<String> found = new ArrayList<>();

  private Candidates(String expression) {
    this.expression = expression;
  }

  static List<String> of(Proof proof, Terms terms) {
    Candidates candidates = new Candidates(proof.language().expression());
    if (proof.matchesNull()) {
      candidates.withoutNull();
    } else if (proof.matchesNoOrigin()) {
      candidates.asOrigin();
    }
    Optional<String> stranger =
        proof.domains() instanceof Domains.BelowSuffix && !terms.spelledOutOnly()
            ? Optional.empty()
            : proof.domains().witness();
    stranger.ifPresent(witness -> candidates.withoutFreedom(proof.language(), witness));
    if (terms.secureOnly() && proof.insecure().isPresent()) {
      candidates.secure();
    }
    return candidates.found;
  }

  private void add(String candidate) {
    if (!candidate.equals(expression) && !found.contains(candidate)) {
      found.add(candidate);
    }
  }

  private void replace(int start, int end, String text) {
    add(expression.substring(0, start) + text + expression.substring(end));
  }

  private void withoutNull() {
    for (String part : List.of("|^null$", "^null$|", "|null", "null|")) {
      add(expression.replace(part, ""));
    }
  }

  private void secure() {
    add(expression.replaceAll("^\\^?(?=\\.[*+])", "https://"));
    for (String part :
        List.of(
            "https?:",
            "https*:",
            "http(s)?:",
            "(http|https):",
            "(https|http):",
            "(?:http|https):",
            "(?:https|http):",
            "http:",
            "\\w+:",
            "[a-z]+:",
            ".*:",
            ".+:")) {
      add(expression.replace(part, "https:"));
    }
    for (String part : List.of("https?\\:", "http(s)?\\:", "(http|https)\\:")) {
      add(expression.replace(part, "https\\:"));
    }
  }

  private void asOrigin() {
    add(expression.replaceAll("/(\\)?\\$?)$", "$1"));
    add(expression.replaceAll("(\\\\/|/)(\\.\\*|\\?)?(\\)?\\$?)$", "$3"));
    add(expression.replaceAll(":(443|80)(\\)?\\$?)$", "$2"));
    add("https://" + expression.replaceAll("^\\^", ""));
    add(INTERNATIONAL.matcher(expression).replaceAll(label -> ascii(label.group())));
    if (expression.indexOf('\\') < 0 || !expression.matches(".*\\\\[A-Z].*")) {
      add(expression.toLowerCase(Locale.ROOT));
    }
  }

  private static String ascii(String label) {
    try {
      return IDN.toASCII(label);
    } catch (IllegalArgumentException e) {
      return label;
    }
  }

  private void withoutFreedom(ExpressionLanguage language, String witness) {
    Node free = FreePart.of(language, witness);
    String after = expression.substring(free.end());
    if (free instanceof Node.One one) {
      if (one.set().equals(AsciiSet.DOT)) {
        replace(one.start(), one.end(), "\\.");
        add(withDotsEscaped(language.root()));
      }
      return;
    }
    if (!(free instanceof Node.Repeat repeat) || expression.startsWith(LABEL, free.start())) {
      // A label before a dot is as narrow as a class gets; the dots behind it may not be.
      add(withDotsEscaped(language.root()));
      return;
    }
    String before = expression.substring(0, repeat.start());
    if (after.matches(END)) {
      if (before.endsWith("|")) {
        replace(repeat.start() - 1, repeat.end(), "");
      } else if (!before.endsWith("\\.")) {
        replace(repeat.start(), repeat.end(), "");
        replace(repeat.start(), repeat.end(), "(:\\d+)?");
      }
      return;
    }
    for (String times : repeat.least() == 0 ? List.of("*", "+") : List.of("+")) {
      String labels = "(" + LABEL + ")" + times;
      if (after.startsWith("\\.?")) {
        replace(repeat.start(), repeat.end() + 3, labels);
      }
      if (after.matches("\\.[a-z].*")) {
        replace(repeat.start(), repeat.end() + 1, labels);
      }
      if (after.startsWith("\\.")) {
        replace(repeat.start(), repeat.end() + 2, labels);
      }
      replace(repeat.start(), repeat.end(), labels);
    }
    replace(repeat.end(), repeat.end(), "\\.");
    if (before.endsWith("/")) {
      replace(repeat.start(), repeat.end(), "");
    }
  }

  /** All dots that stand alone, at once. */
  private String withDotsEscaped(Node root) {
    StringBuilder text = new StringBuilder(expression);
    List<Node> dots = new ArrayList<>();
    collectDots(root, dots);
    for (int i = dots.size() - 1; i >= 0; i--) {
      text.replace(dots.get(i).start(), dots.get(i).end(), "\\.");
    }
    return text.toString();
  }

  private static void collectDots(Node node, List<Node> dots) {
    if (node instanceof Node.One one && one.set().equals(AsciiSet.DOT)) {
      dots.add(one);
    }
    if (!(node instanceof Node.Repeat)) {
      node.children().forEach(child -> collectDots(child, dots));
    }
  }
}
