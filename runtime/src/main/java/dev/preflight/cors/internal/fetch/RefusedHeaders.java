package dev.preflight.cors.internal.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the names that a preflight asks for with those allowed, as a browser will. Browsers send
 * a short list without empty elements; whoever sends something else gets the same response, but not
 * the work of finding out what to explain.
 */
public final class RefusedHeaders {

  /** So many names are looked at, over all lines. */
  private static final int NAMES = 32;

  /** So many elements may be empty, over all lines; a proxy that joins lines leaves some. */
  private static final int EMPTY = 4;

  /** So much of a line is looked at. */
  private static final int CHARACTERS = 1_024;

  /** Nobody needs a longer name repeated. */
  private static final int LONGEST_NAME = 64;

  /** Stands for such a name. No header is called that: a name has no blanks. */
  public static final String LONG_NAME = "of more than " + LONGEST_NAME + " characters";

  private static final String AUTHORIZATION = "Authorization";

  private RefusedHeaders() {}

  /** The first name that is not allowed, or {@code null}. */
  public static @Nullable String first(List<String> lines, List<String> allowed) {
    int names = NAMES;
    int empty = EMPTY;
    for (int i = 0; i < lines.size(); i++) {
      // A filter of the application may have put a null there.
      String line = lines.get(i) == null ? "" : lines.get(i);
      int end = Math.min(line.length(), CHARACTERS);
      for (int start = 0; start < end; ) {
        int from = start;
        while (from < end && Token.isBlank(line.charAt(from))) {
          from++;
        }
        int to = from;
        while (to < end && line.charAt(to) != ',') {
          if (to - from == LONGEST_NAME
              && names > 0
              && !Token.isBlank(line.charAt(to))
              && !mayAllowLongName(allowed)) {
            return LONG_NAME; // However it goes on.
          }
          to++;
        }
        start = to + 1;
        while (to > from && Token.isBlank(line.charAt(to - 1))) {
          to--;
        }
        boolean isLong = to - from > LONGEST_NAME;
        boolean cut = start > CHARACTERS && end < line.length();
        if ((cut && !isLong) || (from == to ? empty-- == 0 : names-- == 0)) {
          return null;
        }
        if (from < to && !isAllowed(line, from, to, allowed)) {
          return isLong ? LONG_NAME : line.substring(from, to);
        }
      }
    }
    return null;
  }

  private static boolean mayAllowLongName(List<String> allowed) {
    for (int i = 0; i < allowed.size(); i++) {
      if (allowed.get(i).length() > LONGEST_NAME || allowed.get(i).equals(CorsHeaders.ANY)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAllowed(String line, int from, int to, List<String> allowed) {
    boolean everything = false;
    for (int i = 0; i < allowed.size(); i++) {
      String name = allowed.get(i);
      if (isName(name, line, from, to)) {
        return true;
      }
      everything |= name.equals(CorsHeaders.ANY);
    }
    // The one header that a star never covers.
    return everything && !isName(AUTHORIZATION, line, from, to);
  }

  private static boolean isName(String name, String line, int from, int to) {
    return name.length() == to - from && line.regionMatches(true, from, name, 0, name.length());
  }
}
