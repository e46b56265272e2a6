package dev.preflight.gradle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Gradle, in a module whose resources inherit all annotations from another module,")
class InheritedModuleTest {

  private static final String API =
      """
      package api;

      import dev.preflight.cors.CrossOrigin;
      import jakarta.ws.rs.*;

      @Path("offers")
      @CrossOrigin("https://app.example.com")
      public interface OffersApi {
        @GET String get();
      }
      """;

  private static final String OFFERS =
      """
      package shop;

      public class Offers implements api.OffersApi {
        @Override
        public String get() {
          return "offer";
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  @DisplayName("compiles all after each change, and generates the same")
  void inherited() throws IOException {
    write("settings.gradle", "include 'api'\n");
    write("api/build.gradle", Shop.buildFile());
    write("build.gradle", Shop.buildFile() + "dependencies { implementation project(':api') }\n");
    write("api/src/main/java/api/OffersApi.java", API);
    write("src/main/java/shop/Offers.java", OFFERS);
    Path cors =
        directory.resolve(
            "build/generated/sources/annotationProcessor/java/main/shop/OffersCors.java");

    try (Gradle gradle = Gradle.start()) {
      gradle.build(directory, "classes").assertSucceeded();
      assertTrue(Files.readString(cors).contains("\"https://app.example.com\""));

      write("src/main/java/shop/More.java", OFFERS.replace("Offers ", "More "));
      gradle
          .build(directory, "classes")
          .assertFull("the generated ")
          .assertSays("must have exactly one originating element, but had 0.");
      assertTrue(Files.readString(cors).contains("\"https://app.example.com\""));
      assertTrue(Files.exists(cors.resolveSibling("MoreCors.java")));
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
