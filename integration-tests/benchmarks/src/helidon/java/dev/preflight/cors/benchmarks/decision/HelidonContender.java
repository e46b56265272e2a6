package dev.preflight.cors.benchmarks.decision;

import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriPath;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.cors.CorsConfig;
import io.helidon.webserver.cors.CorsPathConfig;
import io.helidon.webserver.cors.HelidonFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Helidon's filter. The request's URI is ready-made here; the server computes it for each request.
 * A pattern for subdomains has to be written as a regular expression.
 */
final class HelidonContender implements Contender {

  private HelidonFilter filter;
  private HelidonRequest request;
  private Header[] lines;

  @Override
  public void prepare(PolicyCase policy, RequestCase requestCase) {
    Set<String> origins = new HashSet<>(policy.exactOrigins());
    for (String pattern : policy.patterns()) {
      String host = pattern.substring("https://*".length());
      origins.add("https://[a-z0-9.-]+" + host.replace(".", "\\."));
    }
    if (policy.isAny()) {
      origins.add("*");
    }
    filter =
        new HelidonFilter(
            CorsConfig.builder()
                .addDefaults(false)
                .addPath(
                    CorsPathConfig.builder()
                        // A template, which the annotations of Helidon's declarative API give,
                        // is matched by a regular expression: 592 bytes more for each request.
                        .pathPattern("/things/*")
                        .allowOrigins(origins)
                        .allowMethods(Set.of("GET", "HEAD", "PUT"))
                        .allowHeaders(Set.of("Content-Type", "X-Tenant"))
                        .exposeHeaders(Set.of("Location"))
                        .allowCredentials(!policy.isAny())
                        .maxAge(Duration.ofMinutes(10))
                        .buildPrototype())
                .buildPrototype());
    WritableHeaders<?> sent = WritableHeaders.create();
    requestCase
        .headers(policy)
        .forEach((name, value) -> sent.set(HeaderNames.create(name), asWritten(value)));
    request =
        new HelidonRequest(
            HttpPrologue.create(
                "HTTP/1.1", "HTTP", "1.1", Method.create(requestCase.method()), "/things/1", false),
            ServerRequestHeaders.create(sent),
            UriInfo.builder()
                .scheme("http")
                .host("api.example.net")
                .port(80)
                .path(UriPath.create("/things/1"))
                .build(),
            PathMatchers.create("/things/*").match(UriPath.create("/things/1")).path());
    List<Header> headers = new ArrayList<>();
    ((HelidonResponse) run()).headers().forEach(headers::add);
    lines = headers.toArray(Header[]::new);
  }

  /**
   * Helidon refuses the bare comma that browsers send between header names; with a blank it takes
   * the path of a granted preflight, which is the one to compare.
   */
  private static String asWritten(String value) {
    return value.equals("content-type,x-tenant") ? "content-type, x-tenant" : value;
  }

  @Override
  public Object baseline() {
    return new HelidonResponse();
  }

  @Override
  public Object headersAlone() {
    HelidonResponse response = new HelidonResponse();
    for (Header line : lines) {
      response.headers().set(line);
    }
    return response;
  }

  @Override
  public Object run() {
    HelidonResponse response = new HelidonResponse();
    filter.filter(response, request, response);
    return response;
  }

  @Override
  public String allowedOrigin(Object response) {
    return ((HelidonResponse) response)
        .headers()
        .first(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN)
        .orElse(null);
  }
}
