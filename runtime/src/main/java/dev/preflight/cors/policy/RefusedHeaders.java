package dev.preflight.cors.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the names that a preflight asks for with those allowed, as a browser will. */
final class RefusedHeaders {

  /**
   * Only so many names are looked at, over all lines: a real script sets a handful, and a hostile
   * list must not cost more than an ordinary preflight.
   */
  private static final int NAMES = 64;

  private static final String AUTHORIZATION = "Authorization";

  private RefusedHeaders() {}

  /** The first name that is not allowed, or {@code null}. */
  static @Nullable String first(List<String> lines, List<String> allowed) {
    int left = NAMES;
    for (int i = 0; i < lines.size() && left > 0; i++) {
      String line = lines.get(i);
      int start = 0;
      while (start < line.length() && left-- > 0) {
        int comma = line.indexOf(',', start);
        int stop = comma < 0 ? line.length() : comma;
        int from = start;
        int to = stop;
        while (from < to && isBlank(line.charAt(from))) {
          from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
          to--;
        }
        if (to > from && !isAllowed(line, from, to, allowed)) {
          return line.substring(from, to);
        }
        start = stop + 1;
      }
    }
    return null;
  }

  private static boolean isAllowed(String line, int from, int to, List<String> allowed) {
    boolean everything = false;
    for (int i = 0; i < allowed.size(); i++) {
      String name = allowed.get(i);
      if (isName(name, line, from, to)) {
        return true;
      }
      everything |= name.equals(CorsPolicy.ANY);
    }
    // The one header that a star never covers.
    return everything && !isName(AUTHORIZATION, line, from, to);
  }

  private static boolean isName(String name, String line, int from, int to) {
    return name.length() == to - from && line.regionMatches(true, from, name, 0, name.length());
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
