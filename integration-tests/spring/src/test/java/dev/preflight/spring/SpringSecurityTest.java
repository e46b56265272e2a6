package dev.preflight.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Spring Security lets nothing pass without a login, preflights included; Jersey starts lazily. */
class SpringSecurityTest {

  private static final String APP = "https://app.example.com";
  private static final String FOREIGN = "https://evil.example";
  private static final String LOGIN =
      "Basic " + Base64.getEncoder().encodeToString("ann:secret".getBytes(StandardCharsets.UTF_8));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "filter"})
  void pagesThatAreAllowedSeeWhatIsDecidedBeforeJersey(String type) throws Exception {
    SpringApplication application = new SpringApplication(ShopApplication.class);
    try (ServletWebServerApplicationContext started =
        (ServletWebServerApplicationContext)
            application.run(
                "--server.port=0",
                "--spring.jersey.type=" + type,
                "--spring.jersey.application-path=/api",
                // Without it, Tomcat calls no filter for paths that no servlet has.
                "--server.servlet.register-default-servlet=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN")) {
      String base = "http://localhost:" + started.getWebServer().getPort();
      String preflight = "204 | " + APP + " | credentials | GET, HEAD, PUT | Vary: Origin";
      assertEquals(preflight, preflight(base + "/api/orders/7", APP));
      assertEquals("403 | Vary: Origin", preflight(base + "/api/orders/7", FOREIGN));
      assertEquals("401", preflight(base + "/elsewhere", APP).replaceAll(" .*", ""));

      assertEquals(
          "401 | " + APP + " | credentials | Origin", get(base + "/api/orders/7", APP, ""));
      assertEquals("401 | Origin", get(base + "/api/orders/7", FOREIGN, ""));
      assertEquals("401", get(base + "/elsewhere", APP, ""));
      assertEquals("401 | " + APP + " | Origin", get(base + "/admin/x", APP, ""));

      assertEquals(
          "200 | " + APP + " | credentials | Origin", get(base + "/api/orders/7", APP, LOGIN));
      assertEquals("200 | Origin", get(base + "/api/orders/7", FOREIGN, LOGIN));
    }
  }

  private static String preflight(String uri, String origin) throws Exception {
    return line(
        send(
            HttpRequest.newBuilder(URI.create(uri))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization")));
  }

  /** {@code Vary} as the set of its names: Spring Security has some of its own. */
  private static String get(String uri, String origin, String login) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri)).header("Origin", origin);
    if (!login.isEmpty()) {
      request.header("Authorization", login);
    }
    HttpResponse<String> response = send(request);
    List<String> parts = new ArrayList<>(List.of(line(response).split(" \\| ")));
    parts.removeIf(part -> part.startsWith("Vary: "));
    if (String.join(",", response.headers().allValues("vary")).matches("(.*, *)?Origin(,.*)?")) {
      parts.add("Origin");
    }
    return String.join(" | ", parts);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String line(HttpResponse<String> response) {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(response.statusCode()));
    parts.addAll(response.headers().allValues("access-control-allow-origin"));
    response
        .headers()
        .allValues("access-control-allow-credentials")
        .forEach(value -> parts.add("credentials"));
    parts.addAll(response.headers().allValues("access-control-allow-methods"));
    response.headers().allValues("vary").forEach(value -> parts.add("Vary: " + value));
    return String.join(" | ", parts);
  }
}
