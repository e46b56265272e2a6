package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.resource;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application reads the public suffix list for values that no compiler has seen, only. */
class SuffixListTest {

  private static final String KEY = "shop.suffix.list.origin";

  /** Reads the list when it is loaded. */
  private static final String READER = "dev.preflight.cors.internal.host.PublicSuffixes";

  @TempDir Path folder;

  @AfterEach
  void clear() {
    System.clearProperty(KEY);
  }

  @Test
  void itIsNotReadForWhatTheCompilerChecked() {
    assertEquals(false, reads("{\"https://app.example.com\", \"https://*.example.org\"}"));
  }

  @Test
  void itIsReadForAPatternFromTheConfiguration() {
    System.setProperty(KEY, "https://*.example.com");
    assertEquals(true, reads("\"${" + KEY + "}\""));
  }

  private boolean reads(String origins) {
    Project shop =
        new Project(folder, "shop")
            .write("shop/A.java", resource("shop.A", "@CrossOrigin(" + origins + ")"))
            .javac();
    Set<String> loaded = new TreeSet<>();
    Start.of(shop.classes())
        .register("shop.A")
        .noting(loaded)
        .asked("GET /a")
        .responds("GET /a 200 https://app.example.com");
    return loaded.contains(READER);
  }
}
