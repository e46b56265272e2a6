package dev.preflight.cors.internal.surface;

import dev.preflight.cors.internal.origin.OriginPattern;
import dev.preflight.cors.internal.origin.SerialisedOrigin;
import dev.preflight.cors.manifest.ManifestPolicy;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether a policy allows an origin. */
final class OriginMatch {

  private OriginMatch() {}

  static boolean allows(ManifestPolicy policy, String origin) throws UndecidedException {
    String undecided = "";
    for (String entry : policy.origins()) {
      if (entry.equals("*") || entry.equals(origin)) {
        return true;
      }
      if (entry.contains("${")) {
        undecided = entry + " is looked up when the application starts";
      } else if (OriginPattern.isPattern(entry) && OriginPattern.of(entry).matches(origin)) {
        return true;
      }
    }
    for (String expression : policy.originRegex()) {
      if (matches(expression, origin)) {
        return true;
      }
    }
    if (undecided.isEmpty()
        && policy.originsFrom().isPresent()
        && SerialisedOrigin.isOne(origin)
        && (!policy.allowCredentials() || SerialisedOrigin.isSecure(origin))) {
      undecided = policy.originsFrom().get() + " decides about this origin at run time";
    }
    if (!undecided.isEmpty()) {
      throw new UndecidedException(undecided);
    }
    return false;
  }

  private static boolean matches(String expression, String origin) throws UndecidedException {
    try {
      // A browser's origin is never longer, and the compiler has proven the expression.
      return origin.length() <= SerialisedOrigin.LONGEST && Pattern.matches(expression, origin);
    } catch (PatternSyntaxException unusual) {
      throw new UndecidedException("the expression " + expression + " cannot be evaluated here");
    }
  }
}
