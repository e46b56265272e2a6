package dev.preflight.cors.benchmarks.decision;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Spring's processor, without the search for the configuration of a path. */
final class SpringContender implements Contender {

  private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
  private final CorsConfiguration configuration = new CorsConfiguration();
  private MockHttpServletRequest request;
  private HeaderLines lines;

  @Override
  public void prepare(PolicyCase policy, RequestCase requestCase) throws IOException {
    configuration.setAllowedOrigins(policy.isAny() ? List.of("*") : policy.exactOrigins());
    if (!policy.patterns().isEmpty()) {
      configuration.setAllowedOriginPatterns(policy.patterns());
    }
    configuration.setAllowedMethods(List.of("GET", "HEAD", "PUT"));
    configuration.setAllowedHeaders(List.of("Content-Type", "X-Tenant"));
    configuration.setExposedHeaders(List.of("Location"));
    configuration.setAllowCredentials(!policy.isAny());
    configuration.setMaxAge(600L);
    request = new MockHttpServletRequest(requestCase.method(), "/things/1");
    request.setServerName("api.example.net");
    requestCase.headers(policy).forEach(request::addHeader);
    MockHttpServletResponse response = (MockHttpServletResponse) run();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response.getHeaderNames().forEach(name -> headers.put(name, response.getHeaders(name)));
    lines = HeaderLines.of(headers);
  }

  @Override
  public Object baseline() {
    return new MockHttpServletResponse();
  }

  @Override
  public Object headersAlone() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    for (int i = 0; i < lines.count(); i++) {
      response.addHeader(lines.name(i), lines.value(i));
    }
    return response;
  }

  @Override
  public Object run() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    processor.processRequest(configuration, request, response);
    return response;
  }

  @Override
  public String allowedOrigin(Object response) {
    return ((MockHttpServletResponse) response).getHeader("Access-Control-Allow-Origin");
  }
}
