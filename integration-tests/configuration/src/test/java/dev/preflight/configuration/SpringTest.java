package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.configuration.SourcesTest.Microprofile;
import dev.preflight.cors.internal.deploy.UnsoundDeploymentException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The Environment of Spring as a source of values, where Spring is present. */
class SpringTest {

  /** Where Spring's web applications keep their context. */
  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";

  private static GenericApplicationContext spring(Map<String, Object> properties) {
    GenericApplicationContext context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("application.properties", properties));
    return context;
  }

  private static ResourceConfig with(GenericApplicationContext context) {
    return Shop.unconfigured().property("contextConfig", context);
  }

  @Test
  void aPropertyOfTheEnvironmentGivesTheOrigins() throws Exception {
    try (Shop shop =
        Shop.start(with(spring(Map.of("shop.origins", "https://a.example, https://b.example"))))) {
      assertTrue(shop.allows("shop/1", "https://a.example"));
      assertTrue(shop.allows("shop/1", "https://b.example"));
      assertFalse(shop.allows("shop/1", "https://c.example"));
    }
  }

  @Test
  void aListOfAYamlFileIsAPropertyForEachElement() throws Exception {
    try (Shop shop =
        Shop.start(
            with(
                spring(
                    Map.of(
                        "shop.origins[0]", "https://a.example",
                        "shop.origins[1]", "https://b.example"))))) {
      assertTrue(shop.allows("shop/1", "https://a.example"));
      assertTrue(shop.allows("shop/1", "https://b.example"));
    }
  }

  @Test
  void placeholdersOfSpringInAValueAreSprings() throws Exception {
    try (Shop shop =
        Shop.start(with(spring(Map.of("shop.origins", "https://${name}.example", "name", "a"))))) {
      assertTrue(shop.allows("shop/1", "https://a.example"));
    }
  }

  @Test
  void theEnvironmentComesAfterMicroProfileConfigAndBeforeTheApplication() throws Exception {
    GenericApplicationContext context = spring(Map.of("shop.origins", "https://spring.example"));
    try (Shop shop = Shop.start(Shop.application().property("contextConfig", context))) {
      assertTrue(shop.allows("shop/1", "https://spring.example"));
      assertFalse(shop.allows("shop/1", Shop.ORIGIN));
    }
    try (Microprofile microprofile =
            new Microprofile(Map.of("shop.origins", "https://microprofile.example"));
        Shop shop = Shop.start(with(context))) {
      assertTrue(shop.allows("shop/1", "https://microprofile.example"));
    }
  }

  @Test
  void anUnsoundValueStopsTheStartAndIsNamed() {
    String message = failure(with(spring(Map.of("shop.origins", "https://a.example/"))));
    assertTrue(
        message.contains("${shop.origins} is \"https://a.example/\", from Spring's Environment"),
        message);
  }

  @Test
  void aKeyThatIsMissingThereTooNamesTheEnvironmentAmongTheSources() {
    String message = failure(with(spring(Map.of())));
    assertTrue(
        message.contains(
            "looked for in MicroProfile Config, Spring's Environment, the properties of the"
                + " application, system properties, and environment variables"),
        message);
  }

  @Test
  void aValueThatSpringCannotReadStopsTheStart() {
    String message = failure(with(spring(Map.of("shop.origins", "${no.such.key}"))));
    assertTrue(
        message.contains(
            "the placeholder ${shop.origins} cannot be looked up: Spring's Environment failed"
                + " with"),
        message);
  }

  @Test
  void thePropertiesOfPreflightAreFoundThereToo() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop =
            Shop.start(
                with(spring(Map.of("preflight.enabled", "false", "shop.origins", Shop.ORIGIN))))) {
      assertEquals(
          List.of(
              "INFO Preflight is switched off by preflight.enabled=false: no cross-origin policy is"
                  + " in force."),
          log.messages());
      assertFalse(shop.allows("shop/1", Shop.ORIGIN));
    }
  }

  @Test
  void aWebApplicationLeadsToTheContextByItself(@TempDir Path base) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", base.toString());
    context
        .getServletContext()
        .setAttribute(ROOT, spring(Map.of("shop.origins", "https://spring.example")));
    Wrapper servlet = Tomcat.addServlet(context, "jersey", ServletContainer.class.getName());
    servlet.addInitParameter("jakarta.ws.rs.Application", ServletTest.Configured.class.getName());
    context.addServletMappingDecoded("/*", "jersey");
    tomcat.getConnector();
    tomcat.start();
    try {
      URI uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/shop/1");
      HttpRequest request =
          HttpRequest.newBuilder(uri).header("Origin", "https://spring.example").build();
      assertEquals(
          "https://spring.example",
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Access-Control-Allow-Origin")
              .orElse("none"));
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  private static String failure(ResourceConfig application) {
    return String.valueOf(
        assertThrows(UnsoundDeploymentException.class, () -> Shop.start(application)).getMessage());
  }
}
