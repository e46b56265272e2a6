package dev.preflight.cors.browser;

import java.net.URI;
import java.util.Locale;

/** The origin of a URL: <a href="https://url.spec.whatwg.org/#origin">URL, origin</a>. */
public final class Origins {

  private Origins() {}

  /**
   * The origin as browsers send it.
   *
   * @param url an address with a host
   * @return scheme, host, and the port unless it is the scheme's own
   */
  public static String of(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    int port = url.getPort();
    boolean usual =
        port < 0
            || (scheme.equals("http") && port == 80)
            || (scheme.equals("https") && port == 443);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
