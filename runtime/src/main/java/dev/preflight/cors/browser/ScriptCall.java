package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.Methods;
import java.net.URI;

/**
 * A call that the script of a page makes with {@code fetch} or {@code XMLHttpRequest}.
 *
 * <pre>{@code
 * ScriptCall.of("https://app.example.com", URI.create("https://api.example.com/orders/1"))
 *     .method("PUT")
 *     .header("Content-Type", "application/json")
 *     .withCredentials();
 * }</pre>
 *
 * @param origin of the page, as browsers send it; {@code null} in quotes for an opaque one
 * @param url what is called
 * @param method as the script writes it
 * @param headers those that the script sets
 * @param credentials whether cookies and logins of the browser are sent: {@code credentials:
 *     "include"}
 */
public record ScriptCall(
    String origin, URI url, String method, HeaderLines headers, boolean credentials) {

  /**
   * A GET without headers and credentials.
   *
   * @param origin of the page
   * @param url what is called
   * @return the call
   */
  public static ScriptCall of(String origin, URI url) {
    return new ScriptCall(origin, url, "GET", HeaderLines.NONE, false);
  }

  /**
   * The call with another method.
   *
   * @param method as the script writes it
   * @return the call
   */
  public ScriptCall method(String method) {
    return new ScriptCall(origin, url, method, headers, credentials);
  }

  /**
   * The call with one header more.
   *
   * @param name the header's name
   * @param value its value; whether the browser asks first may depend on it
   * @return the call
   */
  public ScriptCall header(String name, String value) {
    return new ScriptCall(origin, url, method, headers.and(name, value), credentials);
  }

  /**
   * The call with credentials.
   *
   * @return the call
   */
  public ScriptCall withCredentials() {
    return new ScriptCall(origin, url, method, headers, true);
  }

  /**
   * The call without a header.
   *
   * @param name the header's name
   * @return the call
   */
  ScriptCall without(String name) {
    return new ScriptCall(origin, url, method, headers.without(name), credentials);
  }

  ScriptCall to(URI location) {
    return new ScriptCall(origin, location, method, headers, credentials);
  }

  /** With the method as it goes over the wire. */
  ScriptCall normalised() {
    return method(Methods.normalised(method));
  }
}
