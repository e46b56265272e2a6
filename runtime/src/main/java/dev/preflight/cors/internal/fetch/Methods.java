package dev.preflight.cors.internal.fetch;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What the Fetch standard says about HTTP methods. Their names are compared by case. */
public final class Methods {

  /**
   * Browsers send these without a preflight, and whatever the response to one says: <a
   * href="https://fetch.spec.whatwg.org/#cors-safelisted-method">CORS-safelisted methods</a>.
   */
  public static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  /**
   * No script can send these: <a href="https://fetch.spec.whatwg.org/#forbidden-method">Fetch</a>.
   */
  public static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");

  /**
   * Browsers write these in upper case: <a
   * href="https://fetch.spec.whatwg.org/#concept-method-normalize">Fetch</a>.
   */
  public static final Set<String> NORMALISED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

  private Methods() {}

  /**
   * Whether a list of allowed methods lets one through.
   *
   * @param listed the list; empty for all
   * @param method the method, in the case of the request
   * @return {@code true} also for HEAD where GET is on the list: it reads no more
   */
  public static boolean allows(Collection<String> listed, String method) {
    return listed.isEmpty()
        || listed.contains(CorsHeaders.ANY)
        || listed.contains(method)
        || (method.equals("HEAD") && listed.contains("GET"));
  }

  /**
   * The method that a browser sends when a script asks for this one.
   *
   * @param method the method, as the script writes it
   * @return the method on the wire
   */
  public static String normalised(String method) {
    String upper = method.toUpperCase(Locale.ROOT);
    return NORMALISED.contains(upper) ? upper : method;
  }
}
