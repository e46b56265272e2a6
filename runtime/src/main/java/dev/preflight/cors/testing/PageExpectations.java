package dev.preflight.cors.testing;

import dev.preflight.cors.browser.Blocked;
import dev.preflight.cors.browser.Browser;
import dev.preflight.cors.browser.FetchResult;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.ScriptCall;
import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.surface.SurfaceServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the scripts of one page may do. Each method that begins with {@code with} gives other
 * expectations and leaves these as they are; each that begins with {@code may} asks.
 *
 * <p>GET, HEAD and OPTIONS are called. Other methods are asked about with a preflight, also where a
 * browser would call at once, and not called, since they may change something; {@link #withCalls()}
 * calls them.
 */
public final class PageExpectations {

  private final Network network;
  private final SurfaceServer compiled;
  private final URI base;
  private final ScriptCall call;
  private final List<String> reading;
  private final boolean calls;

  PageExpectations(Network network, SurfaceServer compiled, URI base, String origin) {
    this(network, compiled, base, ScriptCall.of(origin, base), List.of(), false);
  }

  private PageExpectations(
      Network network,
      SurfaceServer compiled,
      URI base,
      ScriptCall call,
      List<String> reading,
      boolean calls) {
    this.network = network;
    this.compiled = compiled;
    this.base = base;
    this.call = call;
    this.reading = reading;
    this.calls = calls;
  }

  private PageExpectations with(ScriptCall other) {
    return new PageExpectations(network, compiled, base, other, reading, calls);
  }

  /**
   * The script sends cookies: {@code credentials: "include"}.
   *
   * @return the expectations
   */
  public PageExpectations withCredentials() {
    return with(call.withCredentials());
  }

  /**
   * The script sets a header.
   *
   * @param name the header's name
   * @param value its value
   * @return the expectations
   */
  public PageExpectations withHeader(String name, String value) {
    return with(call.header(name, value));
  }

  /**
   * The script sends a body of this type.
   *
   * @param contentType the type
   * @return the expectations
   */
  public PageExpectations withBody(String contentType) {
    return with(call.header("Content-Type", contentType));
  }

  /**
   * The script reads a header of the response, which has to be there.
   *
   * @param name the header's name
   * @return the expectations
   */
  public PageExpectations withReading(String name) {
    List<String> more = new ArrayList<>(reading);
    more.add(name.toLowerCase(Locale.ROOT));
    return new PageExpectations(network, compiled, base, call, List.copyOf(more), calls);
  }

  /**
   * Methods that may change something are called, too.
   *
   * @return the expectations
   */
  public PageExpectations withCalls() {
    return new PageExpectations(network, compiled, base, call, reading, true);
  }

  /**
   * The page may GET.
   *
   * @param path below the application, {@code /orders/1}
   */
  public void mayGet(String path) {
    may("GET", path);
  }

  /**
   * The page may POST.
   *
   * @param path below the application
   */
  public void mayPost(String path) {
    may("POST", path);
  }

  /**
   * The page may PUT.
   *
   * @param path below the application
   */
  public void mayPut(String path) {
    may("PUT", path);
  }

  /**
   * The page may PATCH.
   *
   * @param path below the application
   */
  public void mayPatch(String path) {
    may("PATCH", path);
  }

  /**
   * The page may DELETE.
   *
   * @param path below the application
   */
  public void mayDelete(String path) {
    may("DELETE", path);
  }

  /**
   * The page may make a call.
   *
   * @param method as the script writes it
   * @param path below the application
   * @throws AssertionError if a browser blocks it; the message says why
   */
  public void may(String method, String path) {
    FetchResult result = fetch(method, path);
    if (!result.isAllowed()) {
      throw new AssertionError(Explanation.of(result, compiled, method, path));
    }
    for (String name : reading) {
      if (!result.readable().contains(name)) {
        throw new AssertionError(
            call.origin()
                + " cannot read "
                + name
                + " of the response to "
                + method
                + " "
                + path
                + ", only "
                + result.readable());
      }
    }
  }

  /**
   * The page may not GET.
   *
   * @param path below the application
   */
  public void mayNotGet(String path) {
    mayNot("GET", path);
  }

  /**
   * The page may not POST.
   *
   * @param path below the application
   */
  public void mayNotPost(String path) {
    mayNot("POST", path);
  }

  /**
   * The page may not PUT.
   *
   * @param path below the application
   */
  public void mayNotPut(String path) {
    mayNot("PUT", path);
  }

  /**
   * The page may not PATCH.
   *
   * @param path below the application
   */
  public void mayNotPatch(String path) {
    mayNot("PATCH", path);
  }

  /**
   * The page may not DELETE.
   *
   * @param path below the application
   */
  public void mayNotDelete(String path) {
    mayNot("DELETE", path);
  }

  /**
   * A browser blocks the call.
   *
   * @param method as the script writes it
   * @param path below the application
   * @return why, for a closer look
   * @throws AssertionError if the page may make it
   */
  public Blocked mayNot(String method, String path) {
    FetchResult result = fetch(method, path);
    return result
        .blocked()
        .orElseThrow(() -> new AssertionError(Explanation.of(result, compiled, method, path)));
  }

  private FetchResult fetch(String method, String path) {
    ScriptCall made =
        new ScriptCall(
            call.origin(),
            base.resolve(path.replaceAll("^/+", "")),
            method,
            call.headers(),
            call.credentials());
    String sent = Methods.normalised(method);
    boolean safe = sent.equals("GET") || sent.equals("HEAD") || sent.equals("OPTIONS");
    try {
      return new Browser(safe || calls ? network : new OnlyAsking(network)).fetch(made);
    } catch (IOException problem) {
      throw new AssertionError(
          "there is no response to " + method + " " + path + ": " + problem, problem);
    }
  }
}
