package dev.preflight.bookstore.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.Traffic;
import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import dev.preflight.cors.internal.deployed.CheckResult;
import dev.preflight.cors.internal.deployed.CheckSettings;
import dev.preflight.cors.internal.deployed.Finding;
import dev.preflight.cors.internal.deployed.SurfaceCheck;
import dev.preflight.cors.internal.deployed.Symptom;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.CorsManifests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classic mistakes of what stands in front of an API, each found and named. */
class IntermediariesTest {

  private static ApiServer api;
  private static CorsManifest manifest;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    api = ApiServer.start(0, new Traffic());
    manifest = CorsManifests.load(ApiServer.class.getClassLoader());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void nothingIsWrongWithoutAProxy() {
    assertEquals(List.of(), check(URI.create(api.url())).findings());
  }

  @ParameterizedTest(name = "nginx: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "- | |",
        "DOUBLED_HEADER | add_header Access-Control-Allow-Origin * always; |",
        "PREFLIGHT_HANDLED_ELSEWHERE | if ($request_method = OPTIONS) { return 204; } |",
        "PREFLIGHT_NEEDS_LOGIN | auth_basic shop; auth_basic_user_file FOLDER/users; |",
        "PREFLIGHT_REDIRECTED | return 301 https://shop.example$request_uri; |",
        "CACHED_FOR_OTHER_ORIGIN | proxy_cache shop; proxy_cache_valid 200 1m; proxy_ignore_headers"
            + " Vary Cache-Control; |",
        "LOST_ON_ERROR | proxy_intercept_errors on; error_page 404 @gone; | location @gone { return"
            + " 404 gone; }",
        "VARY_DROPPED | proxy_hide_header Vary; |",
        "WIDER_POLICY | proxy_hide_header Access-Control-Allow-Origin; add_header"
            + " Access-Control-Allow-Origin $http_origin always; |",
        "HEADERS_LOST | proxy_hide_header Access-Control-Allow-Origin; proxy_hide_header Vary; |",
        "METHODS_MISSING | proxy_hide_header Access-Control-Allow-Methods; add_header"
            + " Access-Control-Allow-Methods GET; |",
        "HEADERS_MISSING | proxy_hide_header Access-Control-Allow-Headers; |",
        "PREFLIGHT_REFUSED | if ($request_method = OPTIONS) { return 405; } |",
        "NOT_THE_API | root /nowhere; try_files $uri =404; |",
      })
  void nginx(String symptom, String location, String server) throws Exception {
    String program = installed("nginx");
    try (Proxy proxy =
        Proxy.nginx(program, folder, api.port(), server == null ? "" : server, orEmpty(location))) {
      expect(symptom, check(proxy.url()));
    }
  }

  @ParameterizedTest(name = "HAProxy: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "- | ",
        "DOUBLED_HEADER | http-response add-header Access-Control-Allow-Origin *",
        "PREFLIGHT_HANDLED_ELSEWHERE | http-request return status 204 if METH_OPTIONS",
        "PREFLIGHT_NEEDS_LOGIN | http-request auth realm shop unless { http_auth(shoppers) }",
        "PREFLIGHT_REDIRECTED | http-request redirect scheme https",
        "VARY_DROPPED | http-response del-header vary",
        "LOST_ON_ERROR | http-response return status 404 content-type text/plain string gone if {"
            + " status 404 }",
        "RATE_LIMITED | http-request deny deny_status 429 if METH_OPTIONS",
        "METHODS_MISSING | http-response set-header Access-Control-Allow-Methods GET if { status"
            + " 204 }",
        "HEADERS_MISSING | http-response del-header Access-Control-Allow-Headers",
        "HEADERS_LOST | http-response del-header Access-Control-Allow-Origin",
        "WIDER_POLICY | http-response set-header Access-Control-Allow-Origin *",
        "CREDENTIALS_MISSING | http-response del-header Access-Control-Allow-Credentials",
      })
  void haproxy(String symptom, String frontend) throws Exception {
    String program = installed("haproxy");
    try (Proxy proxy = Proxy.haproxy(program, folder, api.port(), orEmpty(frontend))) {
      expect(symptom, check(proxy.url()));
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static void expect(String symptom, CheckResult result) {
    List<String> found =
        result.findings().stream().map(Finding::symptom).map(Symptom::name).toList();
    assertTrue(
        symptom.equals("-") ? found.isEmpty() : found.contains(symptom), () -> result.toString());
  }

  /** Skips the test with one line, or fails it on a build server. */
  private static String installed(String name) {
    Optional<String> program = Proxy.program(name);
    boolean mustBe = "true".equals(System.getenv("CI"));
    assumeTrue(program.isPresent() || mustBe, name + " is not installed: apt install " + name);
    return program.orElseThrow(() -> new AssertionError(name + " is not installed"));
  }

  private static CheckResult check(URI base) {
    HttpNetwork.Limits limits = new HttpNetwork.Limits(200, Duration.ZERO, Duration.ofSeconds(60));
    CheckSettings settings =
        new CheckSettings(
            base, List.of(), Map.of(), false, HeaderLines.NONE, Optional.empty(), limits);
    return new SurfaceCheck(settings, manifest, new HttpNetwork(base, limits, HeaderLines.NONE))
        .run((sent, all) -> {});
  }
}
