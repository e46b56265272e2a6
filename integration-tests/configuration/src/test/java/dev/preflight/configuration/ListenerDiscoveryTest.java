package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.outcome.CorsOutcomeListener;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners which nobody registers. */
class ListenerDiscoveryTest {

  @TempDir private Path library;

  @BeforeEach
  void forget() {
    CountingListener.DECIDED.clear();
  }

  @Test
  void aListenerThatALibraryNamesIsTold() throws Exception {
    Path services = Files.createDirectories(library.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(CorsOutcomeListener.class.getName()), CountingListener.class.getName());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader withLibrary =
        new URLClassLoader(new URL[] {library.toUri().toURL()}, before)) {
      thread.setContextClassLoader(withLibrary);
      callTwice();
    } finally {
      thread.setContextClassLoader(before);
    }
    assertEquals(
        List.of(
            "REQUEST_ALLOWED ShopResource.java:14", "REQUEST_ORIGIN_REFUSED ShopResource.java:14"),
        CountingListener.DECIDED);
  }

  @Test
  void aListenerThatNothingNamesIsNot() throws Exception {
    callTwice();
    assertEquals(List.of(), CountingListener.DECIDED);
  }

  private static void callTwice() throws Exception {
    try (Shop shop = Shop.start(Shop.application())) {
      shop.get("shop/1", Shop.ORIGIN);
      shop.get("shop/1", "https://new.example");
    }
  }
}
