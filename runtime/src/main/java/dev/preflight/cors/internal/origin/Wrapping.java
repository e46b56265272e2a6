package dev.preflight.cors.internal.origin;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is wrapped in where it was copied from: quotes, or the brackets of a JSON array.
 */
final class Wrapping {

  private static final String OPENING = "\"'`<\u201c\u2018\u00ab";
  private static final String CLOSING = "\"'`>\u201d\u2019\u00bb";

  private Wrapping() {}

  /** The text without it; the brackets of an IPv6 address stay. */
  static String off(String text) {
    String bare = text;
    for (String inner = inner(bare); inner != null; inner = inner(bare)) {
      bare = inner;
    }
    return bare;
  }

  private static @Nullable String inner(String text) {
    int last = text.length() - 1;
    if (last < 1) {
      return null;
    }
    String inner = OriginRepair.strip(text.substring(1, last));
    int quote = OPENING.indexOf(text.charAt(0));
    if (quote >= 0) {
      // Two quoted entries are no quoted one.
      return text.charAt(last) == CLOSING.charAt(quote) && inner.indexOf(text.charAt(0)) < 0
          ? inner
          : null;
    }
    boolean isArray =
        text.charAt(0) == '['
            && text.charAt(last) == ']'
            && !inner.isEmpty()
            && (OPENING.indexOf(inner.charAt(0)) >= 0 || inner.contains("://"));
    return isArray ? inner : null;
  }
}
