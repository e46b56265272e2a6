package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module whose resources inherit all annotations from another module. */
class UnannotatedProcessorTest {

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
        @Override public String get() { return ""; }
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

  @TempDir private Path api;
  @TempDir private Path classes;
  @TempDir private Path sources;

  @BeforeEach
  void compileApi() throws IOException {
    assertEquals("", compile(api, List.of(), List.of(source("OffersApi", API))));
  }

  @Test
  void aModuleWithoutAnnotationsOfItsOwnIsGeneratedFor() throws IOException {
    assertEquals("", compile(classes, Compiling.processors(), List.of(source("Offers", OFFERS))));
    assertEquals(Set.of("OffersCors.java"), generated());
  }

  @Test
  void aModuleWhereAnotherResourceHasAnnotationsIsGeneratedForOnce() throws IOException {
    List<Path> both = List.of(source("Offers", OFFERS), source("BooksResource", BOOKS));
    assertEquals("", compile(classes, Compiling.processors(), both));
    assertEquals(Set.of("OffersCors.java", "BooksResourceCors.java"), generated());
  }

  private Path source(String name, String text) throws IOException {
    return Files.writeString(sources.resolve(name + ".java"), text);
  }

  /** Returns what the compiler printed. */
  private String compile(Path target, List<Processor> processors, List<Path> units)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter printed = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      String classPath = api + File.pathSeparator + System.getProperty("java.class.path");
      JavaCompiler.CompilationTask task =
          javac.getTask(
              printed,
              files,
              null,
              List.of("-d", target.toString(), "-cp", classPath, "--release", "17"),
              null,
              files.getJavaFileObjectsFromPaths(units));
      task.setProcessors(processors);
      task.call();
    }
    return printed.toString();
  }

  private Set<String> generated() throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .collect(Collectors.toSet());
    }
  }
}
