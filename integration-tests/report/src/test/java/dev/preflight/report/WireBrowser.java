package dev.preflight.report;

import dev.preflight.cors.browser.Browser;
import dev.preflight.cors.browser.Conformance;
import dev.preflight.cors.browser.FetchResult;
import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import dev.preflight.cors.browser.Network;
import dev.preflight.cors.browser.PreflightCache;
import dev.preflight.cors.browser.WireResponse;
import dev.preflight.cors.internal.surface.SurfaceServer;
import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes calls as a browser does, with real preflights and real requests, and judges the responses
 * by the Fetch standard.
 */
final class WireBrowser {

  private static final HttpNetwork.Limits LIMITS =
      new HttpNetwork.Limits(Integer.MAX_VALUE, Duration.ZERO, Duration.ofSeconds(60));

  private final Browser browser;
  private final String base;

  private WireBrowser(Network network, String base) {
    this.base = base;
    // Each call is asked about anew.
    PreflightCache forgetful =
        new PreflightCache(Duration.ZERO, Instant::now, Conformance.BROWSERS);
    this.browser = new Browser(network, Conformance.BROWSERS, forgetful);
  }

  /** Asks the deployed application. */
  static WireBrowser over(String base) {
    return new WireBrowser(new HttpNetwork(URI.create(base), LIMITS, HeaderLines.NONE), base);
  }

  /** Asks the manifest, as the report does. */
  static WireBrowser reading(CorsManifest manifest) {
    return new WireBrowser(
        new SurfaceServer(manifest, SurfaceServer.applications(manifest).stream().findFirst(), ""),
        "http://api.example");
  }

  Verdict call(Question question) throws IOException {
    FetchResult result = browser.fetch(question.call(base));
    WireResponse last = result.response().or(result::preflight).orElseThrow();
    return new Verdict(
        result.isAllowed(),
        result.preflight().map(WireResponse::status).orElse(0),
        result.isSent(),
        last.headers().get("Access-Control-Allow-Origin").orElse(""),
        last.headers().get("Vary").orElse(""));
  }
}
