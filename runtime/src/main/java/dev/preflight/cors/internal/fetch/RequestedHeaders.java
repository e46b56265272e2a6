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
    for (int i = 0; i < lines.size() && left > 0; i++) {
      // A filter of the application may have put a null there.
      String line = lines.get(i) == null ? "" : lines.get(i);
      int end = Math.min(line.length(), left);
      left -= end;
      for (int start = 0; start < end; ) {
        int stop = start;
        while (stop < end && line.charAt(stop) != ',') {
          stop++;
        }
        // A name that is cut off by the limit is another name.
        if (stop == line.length() || line.charAt(stop) == ',') {
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
