package dev.preflight.cors.jaxrs;

import static dev.preflight.cors.jaxrs.CorsHeaders.VARY;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The headers of an answer, while a policy writes its own among them. Jersey reads the whole name
 * at each look-up, so every name is looked up once: what was there before comes back when it is
 * replaced, and an answer without any header is not searched.
 */
final class AnswerHeaders {

  private static final String ORIGIN = "Origin";

  private final MultivaluedMap<String, Object> headers;
  private final boolean empty;
  private boolean replacesOthers;

  AnswerHeaders(MultivaluedMap<String, Object> headers) {
    this.headers = headers;
    empty = headers.isEmpty();
  }

  /** Whether a header that belongs to the policy had been written by somebody else. */
  boolean replacesOthers() {
    return replacesOthers;
  }

  /** Sets a header of the policy, or takes it away if there is no line for it. */
  void put(String name, @Nullable PolicyLine line) {
    if (line == null && empty) {
      return;
    }
    List<Object> before = line == null ? headers.remove(name) : headers.put(name, line);
    replacesOthers |= before != null && !(before instanceof PolicyLine);
  }

  /**
   * Adds {@code Origin} to {@code Vary}, merged into one line, so that no cache has to. The line
   * may grow: others add to it later.
   */
  void addVaryOrigin() {
    List<Object> line = new ArrayList<>(1);
    line.add(ORIGIN);
    List<Object> before = headers.put(VARY, line);
    if (before != null && !before.isEmpty()) {
      line.set(0, withOrigin(before));
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
