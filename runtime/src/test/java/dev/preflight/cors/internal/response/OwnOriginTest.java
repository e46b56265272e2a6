package dev.preflight.cors.internal.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.preflight.cors.policy.CorsPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which origin is the application's own. */
class OwnOriginTest {

  @ParameterizedTest(name = "{1} at {0}: {2}")
  @CsvSource({
    "http://shop.example/, http://shop.example, true",
    "http://shop.example/api/, http://shop.example, true",
    "http://shop.example:80/, http://shop.example, true",
    "https://shop.example:443/, https://shop.example, true",
    "https://shop.example:8443/, https://shop.example:8443, true",
    "http://Shop.Example/, http://shop.example, true",
    "http://[::1]:8080/, http://[::1]:8080, true",
    "http://my_host:8080/, http://my_host:8080, true",
    "http://shop.example:443/, http://shop.example, false",
    "https://shop.example:80/, https://shop.example, false",
    "http://shop.example/, https://shop.example, false",
    "https://shop.example/, http://shop.example, false",
    "http://shop.example:8080/, http://shop.example:8081, false",
    "http://shop.example:8080/, http://shop.example, false",
    "http://shop.example/, http://shop.example.evil.example, false",
    "http://shop.example/, http://shop.exampl, false",
    "http://shop.example/, http://evilshop.example, false",
    "http://shop.example/, null, false",
    "http://shop.example/, http, false",
    "/relative, http://shop.example, false",
  })
  void isSchemeHostAndPortOfTheRequest(URI address, String origin, boolean own) {
    assertEquals(own, OwnOrigin.is(address, origin));
  }

  @Test
  void noDeciderIsAskedAboutIt() {
    List<String> asked = new ArrayList<>();
    PathPolicy pathPolicy =
        new PathPolicy(
            CorsPolicy.proven(CorsPolicy.builder().origins("https://app.example.com"))
                .decidedBy(asked::add),
            "OrdersResource.java:12",
            List.of("GET"));
    ContainerRequest own = Requests.from("http://localhost", "orders");
    assertFalse(CorsResponse.isAllowed(own, pathPolicy, List.of("http://localhost")));
    assertEquals(List.of(), asked);
    ContainerRequest other = Requests.from("https://localhost", "orders");
    CorsResponse.isAllowed(other, pathPolicy, List.of("https://localhost"));
    assertEquals(List.of("https://localhost"), asked);
  }
}
