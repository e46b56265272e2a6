package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestResource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that compile only what changed, with the real file system. */
class IncrementalBuildTest {

  @TempDir Path folder;
  private Path classes;
  private Path lock;

  @BeforeEach
  void prepare() throws IOException {
    classes = Files.createDirectory(folder.resolve("classes"));
    lock = folder.resolve("cors.lock");
  }

  /** Compiles these sources onto what is there; what Preflight said. */
  private List<String> compile(String... sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      String name = source.replaceAll("(?s).*class (\\w+).*", "$1");
      files.add(Files.writeString(folder.resolve(name + ".java"), source));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(said, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              said,
              List.of(
                  "--release",
                  "17",
                  "-d",
                  classes.toString(),
                  "-cp",
                  classes + File.pathSeparator + System.getProperty("java.class.path"),
                  "-Apreflight.lock=" + lock),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(Compiling.processors());
      task.call();
    }
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(each -> each.getMessage(null))
        .map(
            text ->
                text.replaceAll("(?s)^.*?\\[cors:([a-z-]+)\\].*?:((\n +[+-] [^\n]*)+).*", "$1$2"))
        .map(text -> text.replaceAll("\n +", "\n"))
        .toList();
  }

  private static String resource(String name, String... origins) {
    String listed =
        String.join(", ", Arrays.stream(origins).map(each -> "\"" + each + "\"").toList());
    return String.format(
        """
        package shop;
        import dev.preflight.cors.*;
        import jakarta.ws.rs.*;
        %s
        @Path("%s") public class %s { @GET public String get() { return null; } }
        """,
        origins.length == 0 ? "" : "@CrossOrigin({" + listed + "})",
        name.toLowerCase(java.util.Locale.ROOT),
        name);
  }

  private List<String> inManifest() throws IOException {
    Path manifest = classes.resolve(CorsManifest.LOCATION);
    return CorsManifest.parse(Files.readString(manifest)).resources().stream()
        .map(ManifestResource::className)
        .toList();
  }

  @Test
  void aResourceThatIsCompiledAloneKeepsTheHeadersOfTheFilters() throws IOException {
    Files.writeString(lock, "# preflight-lock 1\nGET /a from https://a.com, sending X-A\n");
    String filter =
        """
        package shop;
        import jakarta.ws.rs.container.*;
        public class F implements ContainerRequestFilter {
          public void filter(ContainerRequestContext c) { c.getHeaderString("X-A"); }
        }
        """;
    assertEquals(List.of(), compile(resource("A", "https://a.com"), filter));
    String whole = Files.readString(classes.resolve(CorsManifest.LOCATION));

    assertEquals(List.of(), compile(resource("A", "https://a.com")));
    assertEquals(whole, Files.readString(classes.resolve(CorsManifest.LOCATION)));

    assertEquals(
        List.of(
            "lock-stale\n- GET /a from https://a.com, sending X-A\n+ GET /a from https://a.com"),
        compile(resource("A", "https://a.com"), filter.replace("c.getHeaderString(\"X-A\");", "")));
  }

  @Test
  void aClassThatIsNotCompiledAgainStaysInTheManifestAndInTheComparison() throws IOException {
    Files.writeString(
        lock, "# preflight-lock 1\nGET /a from https://a.com\nGET /b from https://b.com\n");
    assertEquals(
        List.of(), compile(resource("A", "https://a.com"), resource("B", "https://b.com")));
    String whole = Files.readString(classes.resolve(CorsManifest.LOCATION));

    assertEquals(List.of(), compile(resource("B", "https://b.com")));
    assertEquals(whole, Files.readString(classes.resolve(CorsManifest.LOCATION)));

    assertEquals(
        List.of("lock-changed\n+ GET /b from https://c.com"),
        compile(resource("B", "https://b.com", "https://c.com")));
  }

  @Test
  void aClassThatIsGoneLeavesTheManifest() throws IOException {
    Files.writeString(
        lock, "# preflight-lock 1\nGET /a from https://a.com\nGET /b from https://b.com\n");
    compile(resource("A", "https://a.com"), resource("B", "https://b.com"));
    Files.delete(classes.resolve("shop/A.class"));
    assertEquals(
        List.of("lock-stale\n- GET /a from https://a.com"),
        compile(resource("B", "https://b.com")));
    assertEquals(List.of("shop.B"), inManifest());
  }

  /** The classes beside the sources' own that the compiler has written, by their simple names. */
  private List<String> generated() throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve("shop"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Cors.class"))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachResourceHasAFilterOfItsOwnAndNoneIsTouchedForAnother() throws IOException {
    Files.writeString(
        lock, "# preflight-lock 1\nGET /a from https://a.com\nGET /b from https://b.com\n");
    compile(resource("A", "https://a.com"), resource("B", "https://b.com"));
    assertEquals(List.of("ACors.class", "BCors.class"), generated());
    Path untouched = classes.resolve("shop/ACors.class");
    Files.setLastModifiedTime(untouched, FileTime.fromMillis(1_000));
    byte[] filterOfB = Files.readAllBytes(classes.resolve("shop/BCors.class"));

    compile(resource("B", "https://b.com"));
    assertEquals(List.of("ACors.class", "BCors.class"), generated());
    assertEquals(1_000, Files.getLastModifiedTime(untouched).toMillis());
    assertArrayEquals(filterOfB, Files.readAllBytes(classes.resolve("shop/BCors.class")));
  }

  @Test
  void aWithdrawnPolicyLeavesItsFilterForTheStartToTell() throws IOException {
    Files.writeString(lock, "# preflight-lock 1\nGET /a from https://a.com\n");
    compile(resource("A", "https://a.com"));
    assertEquals(List.of("lock-stale\n- GET /a from https://a.com"), compile(resource("A")));
    assertEquals(List.of("ACors.class"), generated());
  }

  @Test
  void anApplicationThatIsCompiledAloneGovernsWhatAnEarlierBuildSaw() throws IOException {
    String application =
        """
        package shop;
        @dev.preflight.cors.CrossOrigin("https://a.com")
        public class Shop extends jakarta.ws.rs.core.Application {}
        """;
    Files.writeString(lock, "# preflight-lock 1\nGET /a from https://a.com in shop.Shop\n");
    assertEquals(List.of(), compile(application, resource("A")));
    assertEquals(List.of("ACors.class", "ShopCors.class"), generated());
    assertEquals(List.of(), compile(application));
  }

  @Test
  void aDamagedManifestIsReplaced() throws IOException {
    Files.writeString(lock, "# preflight-lock 1\nGET /b from https://b.com\n");
    Path manifest = classes.resolve(CorsManifest.LOCATION);
    Files.createDirectories(manifest.getParent());
    for (String damaged : List.of("", "{\"version\": 2}", "{", "[]")) {
      Files.writeString(manifest, damaged);
      assertEquals(List.of(), compile(resource("B", "https://b.com")));
      assertEquals(List.of("shop.B"), inManifest());
    }
  }

  @Test
  void aModuleWithoutAPolicyHasNoManifestAndNeedsNoLockFile() throws IOException {
    assertEquals(List.of(), compile(resource("A")));
    try (Stream<Path> files = Files.walk(classes)) {
      assertFalse(files.anyMatch(file -> file.toString().contains("preflight")));
    }
  }
}
