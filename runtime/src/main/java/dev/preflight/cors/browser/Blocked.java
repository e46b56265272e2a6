package dev.preflight.cors.browser;

import dev.preflight.cors.internal.text.Printable;
import java.util.Locale;

/**
 * Why a call is blocked.
 *
 * @param reason what is wrong
 * @param preflight whether the preflight failed, so that the call itself was not sent
 * @param value the value that is wrong; empty where there is none
 */
public record Blocked(BlockReason reason, boolean preflight, String value) {

  /**
   * The reason in Chromium's words, after {@code has been blocked by CORS policy:}.
   *
   * @return one line, safe to print
   */
  public String message() {
    String text = String.format(Locale.ROOT, reason.text(), Printable.of(value));
    return preflight && !isAboutLists()
        ? "Response to preflight request doesn't pass access control check: " + text
        : text;
  }

  private boolean isAboutLists() {
    return switch (reason) {
      case LIST_INVALID, METHOD_NOT_ALLOWED, HEADER_NOT_ALLOWED -> true;
      default -> false;
    };
  }
}
