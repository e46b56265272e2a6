package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;
import static dev.preflight.packaging.Sources.type;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.shade.DefaultShader;
import org.apache.maven.plugins.shade.ShadeRequest;
import org.apache.maven.plugins.shade.resource.ResourceTransformer;
import org.apache.maven.plugins.shade.resource.ServicesResourceTransformer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar of everything, packed by the Maven Shade plugin itself, with nothing beside it. */
class UberJarTest {

  private static final String USERS_FEATURE =
      type(
          "shop.Login",
          "",
          "class Login implements Feature",
          "public boolean configure(FeatureContext context) { return true; }");

  @TempDir Path folder;

  private Path orders;
  private Path stock;

  @BeforeEach
  void compile() {
    orders =
        new Project(folder, "orders")
            .write("shop/A.java", resource("shop.A", OPEN))
            .write("shop/Login.java", USERS_FEATURE)
            .javac()
            .classes();
    stock =
        new Project(folder, "stock")
            .write("shop/B.java", resource("shop.B", OPEN))
            .javac()
            .classes();
  }

  @Test
  void withMergedServiceFilesThePoliciesOfAllModulesAreInForce() {
    service(orders, "jakarta.ws.rs.core.Feature", "shop.Login");
    started(uberJar(List.of(orders, stock), true, new ServicesResourceTransformer()))
        .responds("GET /a 200 https://app.example.com", "GET /b 200 https://app.example.com")
        .says("Preflight: 2 policies govern 2 methods of 2 classes from uber.jar on Jersey");
  }

  @Test
  void withoutTransformersAndWithoutServiceFilesOfTheUsersTheyAreInForce() {
    started(uberJar(List.of(orders, stock), true))
        .responds("GET /a 200 https://app.example.com", "GET /b 200 https://app.example.com");
  }

  @Test
  void whereAFileOfTheUsersHidesOursTheyAreStillInForceOrTheStartStops() {
    service(orders, "jakarta.ws.rs.core.Feature", "shop.Login");
    started(uberJar(List.of(orders, stock), true))
        .responds("GET /a 200 https://app.example.com", "GET /b 200 https://app.example.com");
    started(uberJar(List.of(orders, stock), false))
        .stopsWith(
            "Preflight does not start this application: a policy governs shop.",
            "an uber-jar has to merge META-INF/services (ServicesResourceTransformer of the Maven"
                + " Shade plugin)");
  }

  private static Started started(Path uber) {
    return Start.with(uber).register("shop.A", "shop.B").asked("GET /a", "GET /b");
  }

  private static void service(Path classes, String name, String line) {
    try {
      Files.createDirectories(classes.resolve("META-INF/services"));
      Files.writeString(classes.resolve("META-INF/services").resolve(name), line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Modules first, as Maven orders them; then Preflight and Jersey, in one order or the other. */
  private Path uberJar(
      List<Path> modules, boolean preflightFirst, ResourceTransformer... transformers) {
    List<Path> all = new ArrayList<>(modules);
    all.addAll(preflightFirst ? Libraries.preflight() : Libraries.jersey());
    all.addAll(preflightFirst ? Libraries.jersey() : Libraries.preflight());
    Set<File> jars = new LinkedHashSet<>();
    for (Path each : all) {
      jars.add(Jar.of(each, folder).toFile());
    }
    ShadeRequest request = new ShadeRequest();
    request.setJars(jars);
    request.setUberJar(folder.resolve("uber.jar").toFile());
    request.setFilters(List.of());
    request.setRelocators(List.of());
    request.setResourceTransformers(List.of(transformers));
    try {
      new DefaultShader().shade(request);
    } catch (IOException | MojoExecutionException e) {
      throw new IllegalStateException(e);
    }
    return request.getUberJar().toPath();
  }
}
