package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradle's contract for an aggregating processor: one changed source is compiled, and all annotated
 * classes are processed again, those unchanged from their class files. Here javac is called as
 * Gradle calls it.
 */
class IncrementalTest {

  private static final String ORDERS =
      """
      package shop;
      import dev.preflight.cors.CrossOrigin;
      import jakarta.ws.rs.*;
      @Path("orders")
      @CrossOrigin(origins = "https://app.example.com", allowCredentials = true)
      public class OrdersResource {
        @GET @Path("{id}") public String get(@HeaderParam("X-Tenant") String tenant) { return ""; }
        @PUT @Path("{id}") @Consumes("application/json") public void put(String order) {}
        @GET @Path("catalogue") @CrossOrigin("*") public String catalogue() { return ""; }
      }
      """;

  private static final String BOOKS =
      """
      package shop;
      import dev.preflight.cors.CrossOrigin;
      import jakarta.ws.rs.*;
      @Path("books") @CrossOrigin("*")
      public class BooksResource { @GET public String get() { return ""; } }
      """;

  @TempDir private Path directory;
  private Path sources;
  private Path classes;

  @BeforeEach
  void write() throws IOException {
    sources = Files.createDirectories(directory.resolve("sources"));
    classes = Files.createDirectories(directory.resolve("classes"));
    Files.writeString(sources.resolve("OrdersResource.java"), ORDERS);
    Files.writeString(sources.resolve("BooksResource.java"), BOOKS);
  }

  @Test
  void theProcessorsAreDeclaredToGradle() throws IOException {
    try (InputStream declaration =
        PreflightProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertNotNull(declaration);
      assertEquals(
          PreflightProcessor.class.getName()
              + ",aggregating\n"
              + UnannotatedProcessor.class.getName()
              + ",isolating\n",
          new String(declaration.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSameBytesAreWrittenAgainWhenNothingHasChanged() throws IOException {
    compile(List.of("OrdersResource", "BooksResource"), List.of());
    Map<String, String> first = generated();
    deleteGenerated();
    compile(List.of("OrdersResource", "BooksResource"), List.of());

    assertEquals(first, generated());
    assertEquals(3, first.size(), first.keySet().toString());
  }

  @Test
  void theSameIsWrittenForUnchangedClassesWithoutLineNumbersWhichClassFilesLack()
      throws IOException {
    compile(List.of("OrdersResource", "BooksResource"), List.of());
    Map<String, String> full = generated();
    deleteGenerated();
    Files.writeString(sources.resolve("BooksResource.java"), BOOKS.replace("books", "volumes"));
    compile(List.of("BooksResource"), List.of("shop.OrdersResource"));
    Map<String, String> incremental = generated();

    assertEquals(full.keySet(), incremental.keySet());
    full.forEach(
        (name, text) ->
            assertEquals(
                withoutLines(text),
                withoutLines(incremental.get(name)).replace("volumes", "books"),
                name));
    assertTrue(incremental.get("shop/BooksResourceCors.java").contains("BooksResource.java:4"));
  }

  /** And without the fingerprint, which the other path changes. */
  private static String withoutLines(String text) {
    return text.replaceAll("\\.java:\\d+", ".java").replaceAll("\"1:[0-9a-f]{16}\"", "");
  }

  private void compile(List<String> changed, List<String> unchanged) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<Path> paths = new ArrayList<>();
      changed.forEach(name -> paths.add(sources.resolve(name + ".java")));
      String classPath =
          classes + java.io.File.pathSeparator + System.getProperty("java.class.path");
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              null,
              List.of("-d", classes.toString(), "-cp", classPath, "--release", "17"),
              unchanged,
              files.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(Compiling.processors());
      assertTrue(task.call());
    }
  }

  private Map<String, String> generated() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".class")) {
          texts.put(classes.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
      }
    }
    return texts;
  }

  private void deleteGenerated() throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".class") || name.contains("Cors") || name.contains("Feature")) {
          Files.delete(file);
        }
      }
    }
  }
}
