package dev.preflight.cors.expression.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the regular subset of {@link Pattern}'s syntax. Syntax errors are left to {@code Pattern},
 * so that what is an expression here is one there; this parser then names what it does not accept.
 */
public final class ExpressionParser {

  private final Cursor in;

  private ExpressionParser(Cursor in) {
    this.in = in;
  }

  public static Node parse(String expression) throws RefusedException {
    if (expression.length() > Limits.EXPRESSION_LENGTH) {
      throw RefusedException.size(
          "it has "
              + expression.length()
              + " characters, at most "
              + Limits.EXPRESSION_LENGTH
              + " are analysed");
    }
    requireShallow(expression);
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw RefusedException.syntax(
          e.getDescription(), e.getIndex() < 0 ? 0 : e.getIndex(), expression.length());
    }
    ExpressionParser parser = new ExpressionParser(new Cursor(expression));
    Node root = parser.choice();
    if (!parser.in.atEnd()) {
      throw RefusedException.syntax(
          "Unmatched closing ')'", parser.in.position(), expression.length());
    }
    return root;
  }

  /** Before anything recursive, Pattern included, sees the expression. */
  private static void requireShallow(String expression) throws RefusedException {
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      switch (expression.charAt(i)) {
        case '\\' -> i++;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        default -> {}
      }
      if (depth > Limits.NESTING) {
        throw RefusedException.size("groups are nested more than " + Limits.NESTING + " deep");
      }
    }
  }

  private Node choice() throws RefusedException {
    int start = in.position();
    List<Node> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (in.take('|'));
    return branches.size() == 1
        ? branches.get(0)
        : new Node.Choice(List.copyOf(branches), start, in.position());
  }

  private Node sequence() throws RefusedException {
    int start = in.position();
    List<Node> parts = new ArrayList<>();
    while (!in.atEnd() && in.peek() != '|' && in.peek() != ')') {
      if (in.take("\\Q")) {
        while (!in.atEnd() && !in.take("\\E")) {
          parts.add(literal(in.position(), in.next()));
        }
        quantifyLast(parts);
      } else {
        parts.add(quantified(atom()));
      }
    }
    return parts.size() == 1
        ? parts.get(0)
        : new Node.Sequence(List.copyOf(parts), start, in.position());
  }

  /** A quantifier after a quotation belongs to the last quoted character. */
  private void quantifyLast(List<Node> parts) throws RefusedException {
    if (!parts.isEmpty()) {
      parts.add(quantified(parts.remove(parts.size() - 1)));
    }
  }

  private Node atom() throws RefusedException {
    int start = in.position();
    int c = in.next();
    return switch (c) {
      case '(' -> group(start);
      case '[' -> CharacterClasses.bracketed(in, start);
      case '.' -> new Node.One(AsciiSet.DOT, false, start, in.position());
      case '^' -> new Node.Anchor(true, start, in.position());
      case '$' -> new Node.Anchor(false, start, in.position());
      case '\\' -> Escapes.outsideClass(in, start);
      default -> literal(start, c);
    };
  }

  private Node.One literal(int start, int codePoint) {
    return new Node.One(AsciiSet.of(codePoint), true, start, in.position());
  }

  private Node group(int start) throws RefusedException {
    if (in.take("?")) {
      if (!in.take(':')) {
        takeSpecialGroup(start);
      }
    }
    Node body = choice();
    if (!in.take(')')) {
      throw RefusedException.syntax("Unclosed group", start, in.text().length());
    }
    return new Node.Group(body, start, in.position());
  }

  /** Accepts {@code <name>}, refuses the rest. */
  private void takeSpecialGroup(int start) throws RefusedException {
    if (in.take("=") || in.take("!")) {
      throw RefusedException.construct("look-ahead", start, in.position());
    }
    if (in.take("<=") || in.take("<!")) {
      throw RefusedException.construct("look-behind", start, in.position());
    }
    if (in.take(">")) {
      throw RefusedException.construct("an atomic group", start, in.position());
    }
    if (!in.take("<")) {
      while (!in.atEnd() && in.peek() != ')' && in.peek() != ':') {
        in.next();
      }
      throw RefusedException.construct(
          "the inline flag "
              + in.since(start)
              + ") (origins are compared case-sensitively, as browsers send them)",
          start,
          in.position());
    }
    while (in.next() != '>') {
      // the group's name, which Pattern has checked
    }
  }

  private Node quantified(Node body) throws RefusedException {
    int start = in.position();
    int[] bounds = bounds();
    if (bounds == null) {
      return body;
    }
    if (in.take('+')) {
      throw RefusedException.construct(
          "the possessive quantifier " + in.since(start), start, in.position());
    }
    in.take('?'); // lazy: the same language
    if (!in.atEnd() && in.peek() == '{') {
      throw RefusedException.construct(
          "a quantifier on a quantifier, which java.util.regex reads in its own way",
          start,
          in.position() + 1);
    }
    if (bounds[1] != 1 && holdsAnchor(body)) {
      throw RefusedException.construct(
          "an anchor within a repetition, which java.util.regex reads in its own way",
          body.start(),
          in.position());
    }
    return new Node.Repeat(body, bounds[0], bounds[1], body.start(), in.position());
  }

  private static boolean holdsAnchor(Node node) {
    return node instanceof Node.Anchor
        || node.children().stream().anyMatch(ExpressionParser::holdsAnchor);
  }

  private int @Nullable [] bounds() throws RefusedException {
    if (in.take('*')) {
      return new int[] {0, Node.Repeat.UNBOUNDED};
    }
    if (in.take('+')) {
      return new int[] {1, Node.Repeat.UNBOUNDED};
    }
    if (in.take('?')) {
      return new int[] {0, 1};
    }
    if (!in.take('{')) {
      return null;
    }
    int least = number();
    int most = !in.take(',') ? least : in.peek() == '}' ? Node.Repeat.UNBOUNDED : number();
    in.take('}');
    return new int[] {least, most};
  }

  private int number() throws RefusedException {
    int value = 0;
    while (in.peek() >= '0' && in.peek() <= '9') {
      value = value * 10 + (in.next() - '0');
      if (value > Limits.NONDETERMINISTIC_STATES) {
        throw RefusedException.size(
            "a repetition counts to more than " + Limits.NONDETERMINISTIC_STATES);
      }
    }
    return value;
  }
}
