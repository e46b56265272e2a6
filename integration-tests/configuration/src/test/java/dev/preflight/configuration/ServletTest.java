package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jersey as a servlet, whose parameters are a source of values. */
class ServletTest {

  @TempDir private Path base;

  private final Tomcat tomcat = new Tomcat();

  @AfterEach
  void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void aParameterOfTheServletGivesTheOriginsOfAPlaceholder() throws Exception {
    start(Map.of("shop.origins", "https://a.example, https://*.b.example"));
    assertEquals(Optional.of("https://a.example"), allowed("shop/1", "https://a.example"));
    assertEquals(Optional.of("https://x.b.example"), allowed("shop/1", "https://x.b.example"));
    assertEquals(Optional.empty(), allowed("shop/1", Shop.ORIGIN));
    assertEquals(
        Optional.of("https://www.partner.example"),
        allowed("partner", "https://www.partner.example"));
  }

  @Test
  void anUnsoundParameterStopsTheServletAndIsNamed() {
    ServletException thrown =
        org.junit.jupiter.api.Assertions.assertThrows(
            ServletException.class, () -> start(Map.of("shop.origins", "https://a.example/")));
    String message = String.valueOf(thrown.getRootCause());
    assertTrue(
        message.contains(
            "${shop.origins} is \"https://a.example/\", from property shop.origins of the"
                + " application"),
        message);
  }

  private void start(Map<String, String> parameters) throws Exception {
    tomcat.setBaseDir(base.toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("", base.toString());
    Wrapper servlet = Tomcat.addServlet(context, "jersey", ServletContainer.class.getName());
    servlet.addInitParameter("jakarta.ws.rs.Application", Configured.class.getName());
    parameters.forEach(servlet::addInitParameter);
    context.addServletMappingDecoded("/*", "jersey");
    tomcat.getConnector();
    tomcat.start();
    servlet.load();
  }

  private Optional<String> allowed(String path, String origin) throws Exception {
    URI uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).header("Origin", origin).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue("Access-Control-Allow-Origin");
  }

  /** The application, without any property of its own. */
  public static final class Configured extends ResourceConfig {
    /** Called by Jersey. */
    public Configured() {
      super(Shop.unconfigured());
    }
  }
}
