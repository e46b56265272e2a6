package dev.preflight.web;

import static dev.preflight.web.WebServer.APP;
import static dev.preflight.web.WebServer.FOREIGN;
import static dev.preflight.web.WebServer.cors;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.servlet.CorsServletFilter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Basic authentication by the container, as {@code web.xml} demands it, before any filter. */
class LoginTest {

  @TempDir private Path base;

  private WebServer server;

  @BeforeEach
  void start() throws Exception {
    server =
        new WebServer(base)
            .jersey()
            .login("/api/*")
            .errorPage(401, "/sorry.html")
            .front(new CorsServletFilter())
            .start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aPreflightIsHandledBeforeTheLoginThoughTheApplicationHasNotStarted() throws Exception {
    assertEquals(
        "204 | " + APP + " | credentials | GET, HEAD, PUT | Vary: Origin",
        cors(server.preflight("/shop/api/orders/7", APP, "PUT")));
  }

  @Test
  void aForeignPreflightIsRefused() throws Exception {
    assertEquals(
        "403 | Vary: Origin", cors(server.preflight("/shop/api/orders/7", FOREIGN, "PUT")));
  }

  @Test
  void aPageThatIsAllowedReadsThatALoginIsMissing() throws Exception {
    assertEquals(
        "401 | " + APP + " | credentials | Vary: Origin",
        cors(server.send("GET", "/shop/api/orders/7", "Origin", APP)));
  }

  @Test
  void aForeignPageReadsNothing() throws Exception {
    assertEquals(
        "401 | Vary: Origin", cors(server.send("GET", "/shop/api/orders/7", "Origin", FOREIGN)));
    assertEquals("401", cors(server.send("GET", "/shop/api/private", "Origin", APP)));
  }

  @Test
  void aMethodThatIsNotSharedIsNotReadableEither() throws Exception {
    assertEquals("401", cors(server.send("DELETE", "/shop/api/orders/7", "Origin", APP)));
  }

  @Test
  void whatJakartaRestWritesIsThereOnce() throws Exception {
    assertEquals(
        "200 | " + APP + " | credentials | Vary: Origin",
        cors(
            server.send(
                "GET", "/shop/api/orders/7", "Origin", APP, "Authorization", WebServer.basic())));
  }
}
