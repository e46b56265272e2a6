package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.preflight.cors.processor.internal.scope.BodyScope;
import java.util.List;
import java.util.Locale;

/**
 * What code says about the two attributes without which browsers keep a cookie from calls of other
 * sites' pages. What is known only at run time may be right.
 */
final class CookieAttributes {

  /** The constructor of {@code NewCookie} that takes all there is. */
  private static final int ALL = 11;

  /** The one that changes a cookie. */
  private static final int CHANGED = 7;

  private boolean mayBeNone;
  private boolean mayBeSecure;

  boolean mayBeNone() {
    return mayBeNone;
  }

  boolean mayBeSecure() {
    return mayBeSecure;
  }

  void ofConstructor(List<? extends ExpressionTree> arguments) {
    int count = arguments.size();
    for (ExpressionTree each : arguments) {
      mayBeSecure |= mayBeTrue(each, count);
    }
    if (count == 1) {
      // A copy of another one.
      mayBeNone = true;
      mayBeSecure = true;
    } else if (count == ALL || (count == CHANGED && !isBoolean(arguments.get(count - 1)))) {
      mayBeNone = mayBeNone(arguments.get(count - 1));
    }
  }

  void ofCall(MethodInvocationTree call) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    switch (BodyScope.name(call)) {
      case "sameSite" -> mayBeNone = arguments.isEmpty() || mayBeNone(arguments.get(0));
      case "secure", "setSecure" -> mayBeSecure = arguments.isEmpty() || mayBe(arguments.get(0));
      case "setAttribute" -> {
        String name = arguments.isEmpty() ? "" : arguments.get(0).toString();
        if (!name.startsWith("\"") || name.equalsIgnoreCase("\"SameSite\"")) {
          mayBeNone = arguments.size() < 2 || mayBeNone(arguments.get(1));
        }
      }
      default -> {
        // Says nothing about them.
      }
    }
  }

  /** {@code SameSite.NONE}, {@code "None"}, or something that only the running program knows. */
  private static boolean mayBeNone(ExpressionTree value) {
    String text = value.toString().toUpperCase(Locale.ROOT);
    return text.contains("NONE") || !(text.contains("LAX") || text.contains("STRICT"));
  }

  private static boolean isBoolean(ExpressionTree value) {
    return value instanceof LiteralTree literal && literal.getValue() instanceof Boolean;
  }

  private static boolean mayBe(ExpressionTree value) {
    return !isBoolean(value) || value.toString().equals("true");
  }

  /** With few arguments a constructor has no place for it. */
  private static boolean mayBeTrue(ExpressionTree value, int count) {
    return count > 5 && !(value instanceof LiteralTree literal && !isTrue(literal));
  }

  private static boolean isTrue(LiteralTree literal) {
    return Boolean.TRUE.equals(literal.getValue());
  }
}
