package dev.preflight.cors.internal.servlet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths as a container maps them, where it does not tell. */
final class DecodedPath {

  private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(/|$)");

  private DecodedPath() {}

  /**
   * A path without encodings and parameters.
   *
   * @param raw the path as it was sent
   * @return the path; {@code null} for one that containers read in different ways
   */
  static @Nullable String of(String raw) {
    String decoded;
    try {
      decoded =
          URLDecoder.decode(
              raw.replaceAll(";[^/]*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
    boolean isPlain =
        !decoded.contains("//")
            && !DOTS.matcher(decoded).find()
            && decoded.indexOf('\\') < 0
            && decoded.chars().filter(c -> c == '/').count()
                == raw.chars().filter(c -> c == '/').count();
    return isPlain ? decoded : null;
  }
}
