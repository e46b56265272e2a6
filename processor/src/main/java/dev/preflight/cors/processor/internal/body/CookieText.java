package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The value of a {@code Set-Cookie} header, as far as code spells it out. */
final class CookieText {

  /** Stands for what is known only at run time. */
  private static final String UNKNOWN = "\uFFFC";

  private static final String VALUE = UNKNOWN + "?[^;" + UNKNOWN + "]*";

  /** Unknown is the cookie's value at most, or that of an attribute: not whole attributes. */
  private static final Pattern KNOWN_BUT_FOR_VALUES =
      Pattern.compile(
          "[^=;" + UNKNOWN + "]+=" + VALUE + "(;[^=;" + UNKNOWN + "]+(=" + VALUE + ")?)*;?");

  private CookieText() {}

  /** The cookie; empty if too little is known of it. */
  static Optional<CookieUse> of(
      ExpressionTree value, Function<ExpressionTree, Optional<Set<String>>> values) {
    String text = flat(value, values);
    if (!KNOWN_BUT_FOR_VALUES.matcher(text).matches()) {
      return Optional.empty();
    }
    String attributes = text.toLowerCase(Locale.ROOT).replace(" ", "") + ";";
    String sameSite = ";samesite=";
    boolean mayBeNone =
        attributes.contains(sameSite + "none;") || attributes.contains(sameSite + UNKNOWN);
    return Optional.of(
        CookieUse.set(
            text.substring(0, text.indexOf('=')).strip(),
            mayBeNone,
            attributes.contains(";secure;")));
  }

  private static String flat(
      ExpressionTree value, Function<ExpressionTree, Optional<Set<String>>> values) {
    if (value instanceof ParenthesizedTree inner) {
      return flat(inner.getExpression(), values);
    }
    if (value instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return flat(sum.getLeftOperand(), values) + flat(sum.getRightOperand(), values);
    }
    return values
        .apply(value)
        .filter(found -> found.size() == 1)
        .map(found -> found.iterator().next())
        .orElse(UNKNOWN);
  }
}
