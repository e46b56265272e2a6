package dev.preflight.cors.internal.origin;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pages, if any, send origins of a scheme. */
public enum PageScheme {
  /** Pages of the web: http and https, whose hosts the URL standard reads as domains. */
  WEB,
  /** Schemes of connections, not of pages: an origin carries the scheme of the page. */
  NEVER_SENT,
  /** Schemes whose pages have an opaque origin, which is sent as {@code null}. */
  OPAQUE,
  /**
   * Everything else: pages of desktop and mobile shells and of browser extensions. These schemes
   * are not <a href="https://url.spec.whatwg.org/#special-scheme">special</a>, so their hosts are
   * <a href="https://url.spec.whatwg.org/#opaque-host">opaque</a>: any text, in its own case.
   */
  APPLICATION;

  private static final Set<String> SOCKETS = Set.of("ftp", "ws", "wss");
  private static final Set<String> NULL = Set.of("about", "blob", "data", "file", "javascript");

  /**
   * The kind of a scheme.
   *
   * @param scheme in lower case; empty where it is not known
   */
  public static PageScheme of(String scheme) {
    if (scheme.isEmpty() || scheme.equals("http") || scheme.equals("https")) {
      return WEB;
    }
    return SOCKETS.contains(scheme) ? NEVER_SENT : NULL.contains(scheme) ? OPAQUE : APPLICATION;
  }

  /**
   * The scheme that was meant by one that is a single slip of the fingers away from it: a letter
   * left out, doubled, wrong, or changed places with its neighbour.
   *
   * @param scheme in lower case
   * @return {@code http} or {@code https}, or {@code null} if it is one of them or neither
   */
  public static @Nullable String meant(String scheme) {
    if (of(scheme) != APPLICATION) {
      return null;
    }
    return isOneSlip(scheme, "https") ? "https" : isOneSlip(scheme, "http") ? "http" : null;
  }

  private static boolean isOneSlip(String text, String word) {
    if (Math.abs(text.length() - word.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(text.length(), word.length());
    while (start < shorter && text.charAt(start) == word.charAt(start)) {
      start++;
    }
    String rest = text.substring(start);
    String meant = word.substring(start);
    if (rest.isEmpty() || meant.isEmpty()) {
      return true;
    }
    return rest.equals(meant.substring(1))
        || rest.substring(1).equals(meant)
        || rest.substring(1).equals(meant.substring(1))
        || areSwapped(rest, meant);
  }

  private static boolean areSwapped(String text, String word) {
    return text.length() == word.length()
        && text.length() > 1
        && text.charAt(0) == word.charAt(1)
        && text.charAt(1) == word.charAt(0)
        && text.substring(2).equals(word.substring(2));
  }
}
