package dev.preflight.fuzz.guided;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.List;
import java.util.regex.Pattern;

/** An expression is refused with a reason, or means what {@link Pattern} says. */
final class Expressions {

  private static final List<String> PIECES =
      List.of(
          "https://",
          "https?://",
          "\\.example\\.com",
          "example",
          "\\.",
          "[a-z0-9-]+",
          "(",
          ")?",
          "|",
          "(?:",
          ")",
          "[^.]",
          "\\d",
          "{1,3}",
          "{2}",
          "*",
          "+",
          "?",
          "\\w",
          "[.]",
          "(:\\d+)?",
          "\\Q",
          "\\E",
          "^",
          "$",
          "\\x2e",
          "\\p{Lower}",
          "[\\w.-]",
          "localhost",
          ":8443",
          "\\S",
          "[^a-y:]",
          "co\\.uk",
          "{0,2}",
          "??");

  private static final List<String> ORIGINS =
      List.of(
          "https://app.example.com",
          "https://example.com",
          "http://example.com",
          "https://a.b.example.com:8443",
          "https://exampleXcom.example.com",
          "https://example.co.uk",
          "http://localhost:3000",
          "https://localhost",
          "https://evil.example",
          "https://a-example.com",
          "null");

  private Expressions() {}

  static void check(Input input) {
    boolean credentials = input.below(2) == 0;
    Risk[] tolerated = input.below(2) == 0 ? new Risk[0] : Risk.values();
    String end = input.any("", "\\.example\\.com", "(:[0-9]+)?", "example\\.com");
    String expression = input.any("", "https://", "https?://") + input.pieces(PIECES) + end;
    PolicyResult result =
        CorsPolicy.builder()
            .originRegex(expression)
            .allowCredentials(credentials)
            .tolerate(tolerated)
            .compile();
    if (!(result instanceof PolicyResult.Valid valid)) {
      Target.require(!result.problems().isEmpty(), "refused without a reason: " + expression);
      return;
    }
    Pattern pattern = Pattern.compile(expression);
    for (String origin : ORIGINS) {
      Counted counted = new Counted(origin);
      try {
        boolean expected = pattern.matcher(counted).matches();
        Target.require(
            valid.policy().allowsOrigin(origin) == expected, expression + "   " + origin);
      } catch (TooLongException e) {
        // Backtracking would take for ever, which our table does not.
        valid.policy().allowsOrigin(origin);
      }
    }
  }

  /** A text that can be read so many times only. */
  private static final class Counted implements CharSequence {

    private final String text;
    private int reads;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++reads > 20_000) {
        throw new TooLongException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
