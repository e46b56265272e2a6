package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.preflight.cors.testing.CorsExpectations;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit for tests, on every container and in memory. */
class ExpectationsTest {

  private static final CorsExpectations COMPILED =
      CorsExpectations.ofClassPath().application(ShopConfig.class).deploying(deployed());

  private static Set<Class<?>> deployed() {
    Set<Class<?>> classes = new HashSet<>(ShopClasses.all());
    classes.add(CounterResource.class);
    return classes;
  }

  /** Jetty's servlets take {@code Vary} from pages of {@code sendError}, which the kit tells. */
  private static CorsExpectations compiled(Container container) {
    return container == Container.JETTY_SERVLET ? COMPILED.leavingOut("/broken") : COMPILED;
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void everythingArrivesAsCompiled(Container container) throws Exception {
    try (Server server = container.start(ShopConfig.class, Map.of())) {
      compiled(container)
          // It writes the header of another origin itself, past all filters.
          .leavingOut("/responses/late-headers")
          .at(URI.create("http://localhost:" + server.port() + server.root()))
          .arrivesAsCompiled();
    }
  }

  @Test
  void jerseyIsAskedInMemoryToo() {
    CorsExpectations shop = COMPILED.inMemory(new ShopConfig());
    shop.page(Rows.APP).mayGet("/counter");
    shop.page("https://evil.example").mayNotGet("/counter");
  }

  @Test
  void aFailureSaysWhy() {
    AssertionError failure =
        assertThrows(
            AssertionError.class,
            () ->
                COMPILED
                    .inMemory(new ShopConfig())
                    .page("https://evil.example")
                    .mayGet("/counter"));
    assertEquals(
        "https://evil.example may not GET /counter: No 'Access-Control-Allow-Origin' header is"
            + " present on the requested resource.",
        failure.getMessage().lines().findFirst().orElse(""));
  }
}
