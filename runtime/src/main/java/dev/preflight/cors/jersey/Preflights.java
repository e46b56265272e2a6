package dev.preflight.cors.jersey;

import dev.preflight.cors.internal.response.PreflightRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/** For applications that look at requests before Jersey matches them. */
public final class Preflights {

  /**
   * The property {@value}: with {@code true}, preflights are answered before all {@code
   * PreMatching} filters. It is for applications that authenticate in such a filter; others need
   * nothing. Paths below sub-resource locators are not known that early: there, let the filter pass
   * what {@link #isPreflight} names.
   */
  public static final String PRE_MATCHING = "preflight.prematching";

  private Preflights() {}

  /**
   * Whether this request asks for permission to send another: {@code OPTIONS} with {@code Origin}
   * and {@code Access-Control-Request-Method}, as the Fetch standard's CORS-preflight fetch sends
   * it. Browsers never add credentials to it, so a {@code PreMatching} authentication filter has to
   * pass it on:
   *
   * <pre>{@code
   * if (Preflights.isPreflight(request)) return;
   * }</pre>
   *
   * @param request the request
   * @return {@code true} for a preflight
   */
  public static boolean isPreflight(ContainerRequestContext request) {
    return PreflightRequest.of(request) != null;
  }
}
