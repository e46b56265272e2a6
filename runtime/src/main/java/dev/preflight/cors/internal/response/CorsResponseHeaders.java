package dev.preflight.cors.internal.response;

import static dev.preflight.cors.internal.fetch.CorsHeaders.VARY;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes single headers of a response. Jersey reads the whole name at each look-up, so every name
 * is looked up once, and a response without any header is not searched. Static, since an object for
 * each response would be one more than the response needs.
 *
 * <p>See docs/decisions/0007-headers-that-belong-to-the-policy.md.
 */
final class CorsResponseHeaders {

  static final String ORIGIN = "Origin";

  private CorsResponseHeaders() {}

  /**
   * Sets a header of the policy, or takes it away if the policy has no line for it.
   *
   * @param wasEmpty whether there was no header at all before the policy wrote the first
   * @return whether somebody else had written this header
   */
  static boolean set(
      MultivaluedMap<String, Object> headers,
      String name,
      @Nullable PolicyLine line,
      boolean wasEmpty) {
    if (line == null && wasEmpty) {
      return false;
    }
    List<Object> before = line == null ? headers.remove(name) : headers.put(name, line);
    return before != null && !(before instanceof PolicyLine);
  }

  /** Adds {@code Origin} to {@code Vary}, merged into one line, so that no cache has to. */
  static void addVaryOrigin(MultivaluedMap<String, Object> headers) {
    VaryLines lines = new VaryLines();
    List<Object> before = headers.put(VARY, lines);
    if (before != null && !before.isEmpty()) {
      lines.set(0, withOrigin(before));
      // Some servers copied the list when it was put.
      headers.put(VARY, lines);
    }
  }

  private static String withOrigin(List<Object> lines) {
    StringJoiner merged = new StringJoiner(", ");
    for (Object line : lines) {
      for (String name : String.valueOf(line).split(",", -1)) {
        String trimmed = name.trim();
        if (trimmed.equals("*")) {
          return "*";
        }
        if (!trimmed.isEmpty() && !trimmed.equalsIgnoreCase(ORIGIN)) {
          merged.add(trimmed);
        }
      }
    }
    return merged.add(ORIGIN).toString();
  }
}
