package dev.preflight.cors.internal.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Repeats the header names that a preflight asks for, where {@code "*"} would be taken literally.
 * Only tokens are repeated, so that nothing else can reach the response.
 */
public final class RequestedHeaders {

  /** Some hundred names; a browser's own limits on a request lie in the same region. */
  private static final int LONGEST = 8_192;

  private RequestedHeaders() {}

  /**
   * The names, as one header value.
   *
   * @param lines the values of the lines of {@code Access-Control-Request-Headers}
   * @param authorization whether {@code Authorization}, which {@code "*"} never covers, is allowed
   * @return the names that fit into the limit, or {@code null} if there is none
   */
  public static @Nullable String echo(List<String> lines, boolean authorization) {
    StringBuilder names = new StringBuilder();
    int left = LONGEST;
    for (String line : lines) {
      int end = Math.min(line.length(), left);
      left -= end;
      int start = 0;
      while (start < end) {
        int comma = line.indexOf(',', start);
        int stop = comma < 0 ? line.length() : comma;
        // A name that is cut off by the limit is another name.
        if (stop <= end) {
          append(Token.withoutBlanks(line.substring(start, stop)), authorization, names);
        }
        start = stop + 1;
      }
    }
    return names.isEmpty() ? null : names.toString();
  }

  private static void append(String name, boolean authorization, StringBuilder names) {
    if (!Token.isName(name) || (!authorization && name.equalsIgnoreCase("authorization"))) {
      return;
    }
    names.append(names.isEmpty() ? "" : ", ").append(name);
  }
}
