package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.Token;
import java.util.Locale;

/**
 * Type and subtype of a {@code Content-Type}: <a
 * href="https://mimesniff.spec.whatwg.org/#parse-a-mime-type">MIME Sniffing, parse a MIME type</a>.
 */
final class MediaTypeEssence {

  private MediaTypeEssence() {}

  /** In lower case; empty if there is none. */
  static String of(String contentType) {
    String text = Blanks.trimmed(contentType);
    int semicolon = text.indexOf(';');
    String essence = Blanks.trimmed(semicolon < 0 ? text : text.substring(0, semicolon));
    int slash = essence.indexOf('/');
    return slash > 0
            && Token.isToken(essence.substring(0, slash))
            && Token.isToken(essence.substring(slash + 1))
        ? essence.toLowerCase(Locale.ROOT)
        : "";
  }
}
