package dev.preflight.cors.deployments;

import dev.preflight.cors.testing.CorsExpectations;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The kit for tests, on a server whose routing is mirrored. */
class PortableExpectationsTest {

  @Test
  @SuppressWarnings("deprecation") // The only way to register an instance in a plain application.
  void everythingArrivesAsCompiled() throws Exception {
    PlainShop shop = new PlainShop(Map.of());
    Set<Class<?>> deployed = new HashSet<>(ShopClasses.all());
    shop.getSingletons().forEach(each -> deployed.add(each.getClass()));
    try (Server server = Engine.start(shop)) {
      CorsExpectations.ofClassPath()
          .application(PlainShop.class)
          .deploying(deployed)
          // It writes the header of another origin itself, past all filters.
          .leavingOut("/responses/late-headers")
          // What the locator returns is known when it is called, which no preflight does.
          .leavingOut("/shops/{shop}/prices/{item}")
          .at(URI.create("http://localhost:" + server.port() + server.root()))
          .arrivesAsCompiled();
    }
  }
}
