package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules whose generated features have one name: Jersey can load only one of them. */
class SameNameTest {

  private static final String NAME = "dev.preflight.cors.deployments.other.PreflightFeature";
  private static final String FILE = NAME.replace('.', '/') + ".class";

  @Test
  void twoFeaturesOfOneNameAreReportedAtStartUp(@TempDir Path one, @TempDir Path two)
      throws Exception {
    copyInto(one);
    copyInto(two);
    URL[] modules = {one.toUri().toURL(), two.toUri().toURL()};
    try (URLClassLoader loader = new Modules(modules);
        LoggedLines log = new LoggedLines()) {
      new ApplicationHandler(
          new ResourceConfig()
              .property("jakarta.ws.rs.loadServices", false)
              .register(loader.loadClass(NAME)));
      assertEquals(
          List.of(
              "SEVERE "
                  + NAME
                  + " is on the class path 2 times, and only the policies of the first are in"
                  + " force: ["
                  + new URL(modules[0], FILE)
                  + ", "
                  + new URL(modules[1], FILE)
                  + "]. Its package is the one that all governed classes of a module share: move"
                  + " those of one module to another package."),
          log.lines());
    }
  }

  @Test
  void oneFeatureIsNotReported() {
    try (LoggedLines log = new LoggedLines()) {
      new ApplicationHandler(new RegisteredConfig());
      assertEquals(List.of(), log.lines());
    }
  }

  private static void copyInto(Path module) throws IOException {
    Path file = module.resolve(FILE);
    Files.createDirectories(file.getParent());
    try (InputStream compiled = SameNameTest.class.getResourceAsStream("/" + FILE)) {
      Files.copy(compiled, file);
    }
  }

  /** Has the feature in both modules, and all else in the test's class path. */
  private static final class Modules extends URLClassLoader {

    Modules(URL[] modules) {
      super(modules, SameNameTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(NAME) ? findClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public java.util.Enumeration<URL> getResources(String name) throws IOException {
      return name.equals(FILE) ? findResources(name) : super.getResources(name);
    }
  }
}
