package io.helidon.webserver.cors;

import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/** Opens the filter, which is package-private, to the benchmark. */
public final class HelidonFilter {

  private final CorsHttpFilter filter;

  /** The filter that Helidon installs for this configuration. */
  public HelidonFilter(CorsConfig configuration) {
    filter = new CorsHttpFilter(CorsValidator.create(configuration, "@default"), "@default");
  }

  /** Filters. */
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    filter.filter(chain, request, response);
  }
}
