package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;
import static dev.preflight.packaging.Sources.type;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WAR on Tomcat, with Preflight and Jersey in it or shared by all web applications. */
class WebApplicationTest {

  @TempDir Path folder;

  private WebServer server;

  @BeforeEach
  void compile() {
    Project shop =
        new Project(folder, "shop")
            .write("shop/A.java", resource("shop.A", OPEN))
            .write(
                "shop/App.java",
                type(
                    "shop.App",
                    "",
                    "class App extends Application",
                    "public java.util.Set<Class<?>> getClasses() { return"
                        + " java.util.Set.of(A.class); }"))
            .javac();
    server = new WebServer(folder).classes(shop.classes());
  }

  private Started started() {
    return server.asked("shop.App", "GET /a");
  }

  @Test
  void withEverythingInTheWarThePolicyIsInForce() {
    server.lib(Libraries.both());
    started().responds("GET /a 200 https://app.example.com");
  }

  @Test
  void withEverythingSharedThePolicyIsInForce() {
    server.share(Libraries.both());
    started().responds("GET /a 200 https://app.example.com");
  }

  @Test
  void withTheRuntimeInBothAndJerseyInTheWarThePolicyIsInForce() {
    server.share(Libraries.preflight()).lib(Libraries.both());
    started().responds("GET /a 200 https://app.example.com");
  }

  @Test
  void withTheRuntimeInBothAndJerseySharedThePolicyIsInForce() {
    server.share(Libraries.both()).lib(Libraries.preflight());
    started().responds("GET /a 200 https://app.example.com");
  }

  @Test
  void withTheAnnotationsInBothThePolicyIsInForce() {
    server.share(Libraries.both()).lib(List.of(Libraries.preflight().get(1)));
    started().responds("GET /a 200 https://app.example.com");
  }

  @Test
  void withJerseyInTheWarAndTheRuntimeSharedNothingIsServed() {
    server.share(Libraries.preflight()).lib(Libraries.jersey());
    started().stopsWith("ClassNotFoundException: jakarta.ws.rs.").isClosed("GET /a 500 -");
  }
}
