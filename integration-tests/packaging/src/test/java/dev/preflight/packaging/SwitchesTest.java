package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doors that a runtime jar has, and what happens where they are shut. */
class SwitchesTest {

  private static final String SERVED = "GET /a 200 https://app.example.com";

  @TempDir Path folder;

  private Project shop;

  @BeforeEach
  void compile() {
    shop =
        new Project(folder, "shop")
            .write("shop/A.java", resource("shop.A", OPEN))
            .write(
                "shop/Login.java",
                """
                package shop;
                import jakarta.ws.rs.core.*;
                @com.google.auto.service.AutoService(Feature.class)
                public class Login implements Feature {
                  public boolean configure(FeatureContext context) {
                    System.setProperty("shop.login", "on");
                    return true;
                  }
                }
                """)
            .autoService()
            .javac();
  }

  @ParameterizedTest
  @CsvSource({
    "jakarta.ws.rs.loadServices, false",
    "jersey.config.disableAutoDiscovery, true",
    "jersey.config.server.disableAutoDiscovery, true",
    "jersey.config.disableMetainfServicesLookup, true",
    "jersey.config.server.disableMetainfServicesLookup, true"
  })
  void noSwitchLosesThePolicies(String name, boolean value) {
    Start.of(shop.classes())
        .register("shop.A")
        .property(name, value)
        .asked("GET /a")
        .responds(SERVED);
  }

  @Test
  void allSwitchesTogetherDoNotLoseThem() {
    Start.of(shop.classes())
        .register("shop.A")
        .property("jakarta.ws.rs.loadServices", false)
        .property("jersey.config.disableAutoDiscovery", true)
        .property("jersey.config.disableMetainfServicesLookup", true)
        .asked("GET /a")
        .responds(SERVED);
  }

  /** The service file is the user's alone; AutoService writes it in the same compilation. */
  @Test
  void aFeatureThatAutoServiceRegistersWorksBesideOurs() {
    System.clearProperty("shop.login");
    Start.of(shop.classes()).register("shop.A").asked("GET /a").responds(SERVED);
    org.junit.jupiter.api.Assertions.assertEquals("on", System.clearProperty("shop.login"));
  }

  @Test
  void registeredAloneAGeneratedClassServesItsOwn() throws IOException {
    without("jakarta.ws.rs.container", "jakarta.ws.rs.core", "org.glassfish")
        .register("shop.A", "shop.ACors")
        .asked("GET /a", "GET? /a")
        .responds(SERVED, "GET? /a 204 https://app.example.com");
  }

  @Test
  void registeredByHandTheRuntimeServesAll() throws IOException {
    without("jakarta.ws.rs.container", "jakarta.ws.rs.core", "org.glassfish")
        .register("shop.A", "dev.preflight.cors.deploy.Preflight")
        .asked("GET /a")
        .responds(SERVED);
  }

  @Test
  void oneDoorIsEnough() throws IOException {
    without("org.glassfish", "jakarta.ws.rs.container")
        .register("shop.A")
        .asked("GET /a")
        .responds(SERVED);
    without("jakarta.ws.rs.core", "jakarta.ws.rs.container")
        .register("shop.A")
        .asked("GET /a")
        .responds(SERVED);
  }

  @Test
  void withNoDoorButTheSentinelTheStartStops() throws IOException {
    without("jakarta.ws.rs.core", "org.glassfish")
        .register("shop.A")
        .asked()
        .stopsWith("a policy governs shop.A, but nothing serves it");
    without("jakarta.ws.rs.core", "org.glassfish")
        .register("shop.A")
        .property("preflight.enabled", false)
        .asked("GET /a")
        .responds("GET /a 200 -");
  }

  /** With a runtime whose service files of these beginnings were lost. */
  private Start without(String... lost) throws IOException {
    Path copy = Files.createTempDirectory(folder, "runtime");
    try (var jar = java.nio.file.FileSystems.newFileSystem(runtime(), (ClassLoader) null);
        Stream<Path> files = Files.walk(jar.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean kept =
            !file.toString().startsWith("/META-INF/services/")
                || Stream.of(lost).noneMatch(file.getFileName().toString()::startsWith);
        if (kept) {
          Path to = copy.resolve(file.toString().substring(1));
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
    List<Path> classPath = new ArrayList<>(List.of(shop.classes(), copy));
    classPath.add(Libraries.preflight().get(1));
    classPath.addAll(Libraries.jersey());
    return Start.with(classPath.toArray(Path[]::new));
  }

  private Path runtime() {
    return Jar.of(Libraries.preflight().get(0), folder);
  }
}
