package dev.preflight.cors.internal.origin;

import org.jspecify.annotations.Nullable;

/**
 * White space in the middle of an entry: a slip of the space bar, or what keeps two things apart.
 * Closed in {@code https://a.example or https://b.example}, it would make the origin of a stranger.
 */
final class Gap {

  private static final String JOINS = ".:/\\";

  private Gap() {}

  /** The text without white space, or {@code null} if some of it may keep things apart. */
  static @Nullable String closed(String text) {
    StringBuilder closed = new StringBuilder(text.length());
    boolean gap = false;
    boolean any = false;
    boolean dotted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OriginRepair.isWhiteSpace(c)) {
        gap = !closed.isEmpty();
        any |= gap;
        continue;
      }
      if (gap && dotted && !joins(closed.charAt(closed.length() - 1)) && !joins(c)) {
        return null;
      }
      gap = false;
      dotted = c == '.' || (dotted && c != '/');
      closed.append(c);
    }
    return any && closed.indexOf("://", closed.indexOf("://") + 1) > 0 ? null : closed.toString();
  }

  private static boolean joins(char c) {
    return JOINS.indexOf(c) >= 0 || c == '#' || c == '?';
  }
}
