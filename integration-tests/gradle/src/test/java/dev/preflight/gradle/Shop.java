package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project with a few resource classes, its build file as the README has it. */
final class Shop {

  /** The file of a source, and what is in it. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "OrdersResource",
          """
          package shop;

          import dev.preflight.cors.CrossOrigin;
          import jakarta.ws.rs.*;

          @Path("orders")
          @CrossOrigin(origins = Origins.APP, allowCredentials = true)
          public class OrdersResource {
            @GET @Path("{id}") public String get(@HeaderParam("X-Tenant") String tenant) {
              return "order";
            }

            @PUT @Path("{id}") @Consumes("application/json") public void put(String order) {}

            @GET @Path("catalogue") @CrossOrigin("*") public String catalogue() {
              return "";
            }
          }
          """,
          "Origins",
          """
          package shop;

          public class Origins {
            public static final String APP = "https://app.example.com";
          }
          """,
          "BooksResource",
          """
          package shop;

          import dev.preflight.cors.CrossOrigin;
          import jakarta.ws.rs.*;

          @Path("books")
          @CrossOrigin("*")
          public class BooksResource {
            @GET public String get() {
              return "book";
            }
          }
          """,
          "catalogue/package-info",
          """
          @CrossOrigin("https://catalogue.example.com")
          package shop.catalogue;

          import dev.preflight.cors.CrossOrigin;
          """,
          "catalogue/ItemsResource",
          """
          package shop.catalogue;

          import jakarta.ws.rs.*;

          @Path("items")
          public class ItemsResource {
            @GET public String get() {
              return "item";
            }
          }
          """,
          "catalogue/OffersApi",
          """
          package shop.catalogue;

          import jakarta.ws.rs.*;

          @Path("offers")
          public interface OffersApi {
            @GET String get();
          }
          """,
          "catalogue/Offers",
          """
          package shop.catalogue;

          public class Offers implements OffersApi {
            @Override
            public String get() {
              return "offer";
            }
          }
          """);

  private final Path directory;
  private final Gradle gradle;

  /**
   * Writes the project.
   *
   * @param directory an empty folder
   */
  Shop(Path directory, Gradle gradle) throws IOException {
    this.directory = directory;
    this.gradle = gradle;
    Files.writeString(directory.resolve("settings.gradle"), "rootProject.name = 'shop'\n");
    Files.writeString(directory.resolve("build.gradle"), buildFile());
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      write(source.getKey(), source.getValue());
    }
  }

  /** A build file with what the README says to write. */
  static String buildFile() throws IOException {
    String api = "jakarta.ws.rs:jakarta.ws.rs-api:" + System.getProperty("jakarta.ws.rs.version");
    return "plugins { id 'java' }\n" + readme() + "dependencies { compileOnly '" + api + "' }\n";
  }

  private static String readme() throws IOException {
    String text =
        Files.readString(Path.of(System.getProperty("preflight.root")).resolve("README.md"));
    Matcher block =
        Pattern.compile("With Gradle:\n\n```groovy[^\n]*\n(.*?)```", Pattern.DOTALL).matcher(text);
    if (!block.find()) {
      throw new IllegalStateException("The README has no lines for Gradle");
    }
    return block.group(1);
  }

  Build build() {
    return gradle.build(directory, "classes");
  }

  Build clean() {
    return gradle.build(directory, "clean");
  }

  void write(String name, String text) throws IOException {
    Path file = source(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Replaces text that must be there. */
  void edit(String name, String before, String after) throws IOException {
    String text = Files.readString(source(name));
    if (!text.contains(before)) {
      throw new IllegalArgumentException("'" + before + "' is not in " + name);
    }
    write(name, text.replace(before, after));
  }

  void delete(String name) throws IOException {
    Files.delete(source(name));
  }

  Path source(String name) {
    return directory.resolve("src/main/java/shop/" + name + ".java");
  }

  /** When a class file was written; the class may be in a package below, as {@code a/B}. */
  FileTime written(String name) throws IOException {
    return Files.getLastModifiedTime(
        directory.resolve("build/classes/java/main/shop/" + name + ".class"));
  }

  /** All that the processor wrote, by its path. */
  Map<String, String> generated() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    collect(directory.resolve("build/generated/sources/annotationProcessor/java/main"), texts);
    collect(directory.resolve("build/classes/java/main"), texts);
    return texts;
  }

  private static void collect(Path folder, Map<String, String> texts) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.endsWith(".class")) {
          texts.put(path, Files.readString(file));
        }
      }
    }
  }
}
