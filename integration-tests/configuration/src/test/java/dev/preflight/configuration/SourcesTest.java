package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Each source of a placeholder's value, and which comes first. */
class SourcesTest {

  @Test
  void aPropertyOfTheApplicationGivesOneOrigin() throws Exception {
    try (Shop shop = Shop.start(Shop.application())) {
      assertTrue(shop.allows("shop/1", Shop.ORIGIN));
      assertFalse(shop.allows("shop/1", "https://other.example.com"));
    }
  }

  @Test
  void aLonePlaceholderHoldsSeveralOriginsAndPatternsSeparatedByCommas() throws Exception {
    ResourceConfig application =
        Shop.unconfigured()
            .property("shop.origins", "https://a.example, https://*.b.example ,http://localhost:*");
    try (Shop shop = Shop.start(application)) {
      assertTrue(shop.allows("shop/1", "https://a.example"));
      assertTrue(shop.allows("shop/1", "https://x.b.example"));
      assertTrue(shop.allows("shop/1", "http://localhost:4200"));
      assertTrue(shop.allows("shop/1", "https://static.example.com"));
      assertFalse(shop.allows("shop/1", "https://b.example"));
    }
  }

  @Test
  void aPropertyOfTheApplicationMayBeAList() throws Exception {
    ResourceConfig application =
        Shop.unconfigured()
            .property("shop.origins", List.of("https://a.example", "https://b.example"));
    try (Shop shop = Shop.start(application)) {
      assertTrue(shop.allows("shop/1", "https://a.example"));
      assertTrue(shop.allows("shop/1", "https://b.example"));
    }
  }

  @Test
  void withoutAnySourceTheDefaultCounts() throws Exception {
    try (Shop shop = Shop.start(Shop.application())) {
      assertTrue(shop.allows("partner", "https://www.partner.example"));
    }
  }

  @Test
  void aPlaceholderAmongLiteralsTakesOneValue() throws Exception {
    try (Shop shop = Shop.start(Shop.application().property("partner.name", "north"))) {
      assertTrue(shop.allows("partner", "https://north.partner.example"));
      assertFalse(shop.allows("partner", "https://www.partner.example"));
    }
  }

  @Test
  void anEnvironmentVariableIsFoundByTheMappedName() throws Exception {
    // Surefire sets FROM_ENVIRONMENT_ORIGINS; the system property only leads there through
    // SmallRye.
    try (Microprofile microprofile = new Microprofile(Map.of());
        AutoCloseable key =
            Shop.withSystemProperties(Map.of("shop.origins", "https://system.example"));
        Shop shop = Shop.start(Shop.unconfigured())) {
      assertTrue(shop.allows("shop/1", "https://system.example"));
    }
  }

  @Test
  void aPropertyOfTheApplicationComesBeforeASystemProperty() throws Exception {
    try (Microprofile microprofile = new Microprofile(Map.of());
        AutoCloseable key =
            Shop.withSystemProperties(Map.of("shop.origins", "https://system.example"));
        Shop shop = Shop.start(Shop.application())) {
      assertTrue(shop.allows("shop/1", Shop.ORIGIN));
      assertFalse(shop.allows("shop/1", "https://system.example"));
    }
  }

  @Test
  void microProfileConfigComesBeforeAllOthers() throws Exception {
    try (Microprofile microprofile =
            new Microprofile(Map.of("shop.origins", "https://microprofile.example"));
        AutoCloseable key =
            Shop.withSystemProperties(Map.of("shop.origins", "https://system.example"));
        Shop shop = Shop.start(Shop.application())) {
      assertTrue(shop.allows("shop/1", "https://microprofile.example"));
      assertFalse(shop.allows("shop/1", Shop.ORIGIN));
    }
  }

  @Test
  void microProfileConfigReadsTheEnvironmentInItsOwnWay() throws Exception {
    try (Microprofile microprofile =
            new Microprofile(Map.of("shop.origins", "${from.environment.origins}"), true);
        Shop shop = Shop.start(Shop.unconfigured())) {
      assertTrue(shop.allows("shop/1", "https://environment.example"));
    }
  }

  @Test
  void aValueIsReadOnceWhenTheApplicationStarts() throws Exception {
    try (Microprofile microprofile = new Microprofile(Map.of());
        Shop shop = Shop.start(Shop.application())) {
      assertEquals(200, shop.get("shop/1", Shop.ORIGIN).statusCode());
      try (AutoCloseable key =
          Shop.withSystemProperties(Map.of("shop.origins", "https://later.example"))) {
        assertFalse(shop.allows("shop/1", "https://later.example"));
      }
    }
  }

  /** MicroProfile Config with these values alone, or with the environment below them. */
  static final class Microprofile implements AutoCloseable {

    private final SmallRyeConfig config;

    Microprofile(Map<String, String> values) {
      this(values, false);
    }

    Microprofile(Map<String, String> values, boolean withEnvironment) {
      SmallRyeConfigBuilder builder =
          new SmallRyeConfigBuilder()
              .addDefaultInterceptors()
              .withSources(new PropertiesConfigSource(values, "application.properties", 100));
      config = (withEnvironment ? builder.addSystemSources() : builder).build();
      ConfigProviderResolver resolver = ConfigProviderResolver.instance();
      resolver.releaseConfig(resolver.getConfig());
      resolver.registerConfig(config, Thread.currentThread().getContextClassLoader());
    }

    @Override
    public void close() {
      ConfigProviderResolver.instance().releaseConfig(config);
    }
  }
}
