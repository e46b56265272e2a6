package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifest, report and lock file are those of the main code, however tests are compiled. */
class TestCompilationTest {

  private static final String REVIEWED = "# preflight-lock 1\nGET /reviewed from https://a.com\n";

  @TempDir Path folder;
  private Path lock;
  private Path report;

  @BeforeEach
  void prepare() throws IOException {
    lock = Files.writeString(folder.resolve("cors.lock"), REVIEWED);
    report = folder.resolve("report.html");
  }

  /** Compiles a resource with a policy into a folder; what Preflight said, without the fixes. */
  private List<String> compile(JavaCompiler compiler, String output, String... more)
      throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Stub.java"),
            """
            package shop;
            import dev.preflight.cors.*;
            import jakarta.ws.rs.*;
            @CrossOrigin("https://stub.com")
            @Path("stub") public class Stub { @GET public String get() { return null; } }
            """);
    Path classes = Files.createDirectories(folder.resolve(output));
    List<String> options =
        new ArrayList<>(
            List.of(
                "-source",
                "17",
                "-target",
                "17",
                "-d",
                classes.toString(),
                "-s",
                folder.toString(),
                "-classpath"));
    options.add(System.getProperty("java.class.path"));
    options.addAll(List.of(more));
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(said, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              manager,
              said,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(List.of(source)));
      task.setProcessors(Compiling.processors());
      task.call();
    }
    assertTrue(Files.exists(classes.resolve("shop/StubCors.class")), "its filter is generated");
    return said.getDiagnostics().stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(text -> text.contains("[cors:"))
        .map(text -> text.lines().findFirst().orElse("").replace(folder.toString(), ""))
        .toList();
  }

  private String[] everything() {
    return new String[] {
      "-Apreflight.lock=" + lock, "-Apreflight.lock.update=true", "-Apreflight.report=" + report
    };
  }

  private void assertNothingWritten(String output) throws IOException {
    assertEquals(REVIEWED, Files.readString(lock));
    assertFalse(Files.exists(report));
    assertFalse(Files.exists(folder.resolve(output).resolve(CorsManifest.LOCATION)));
  }

  private void assertAllWritten(String output) throws IOException {
    assertTrue(Files.readString(lock).contains("GET /stub from https://stub.com"));
    assertTrue(Files.exists(report));
    assertTrue(Files.exists(folder.resolve(output).resolve(CorsManifest.LOCATION)));
  }

  private static JavaCompiler javac() {
    return ToolProvider.getSystemJavaCompiler();
  }

  @ParameterizedTest(name = "{0} holds the classes of tests")
  @ValueSource(
      strings = {
        "target/test-classes",
        "build/classes/java/test",
        "build/classes/java/integrationTest",
        "build/classes/java/testFixtures",
        "build/tmp/kapt3/classes/test",
        "bin/test",
        "out/test/shop",
        "out/test/classes",
        "build/test/classes"
      })
  void testsWriteNothingAndSaySoWhereItWasAskedFor(String output) throws IOException {
    assertEquals(
        List.of(
            "[cors:surface-of-tests] classes are written to /"
                + output
                + ", so this is a compilation of tests: it writes no manifest and no report, and"
                + " it neither compares nor updates a lock file"),
        compile(javac(), output, everything()));
    assertNothingWritten(output);
    assertEquals(List.of(), compile(javac(), output));
    assertNothingWritten(output);
  }

  @ParameterizedTest(name = "{0} holds the classes of main code")
  @ValueSource(
      strings = {
        "target/classes",
        "build/classes/java/main",
        "build/classes/java/admin",
        "bin/main",
        "bin",
        "out/production/test",
        "test/target/classes",
        "classes/java/latest"
      })
  void mainCodeWritesEverything(String output) throws IOException {
    assertEquals(
        List.of(
            "[cors:lock-updated] -Apreflight.lock.update=true has changed the reviewed surface in"
                + " /cors.lock:"),
        compile(javac(), output, everything()));
    assertAllWritten(output);
  }

  @Test
  void theEclipseCompilerTellsItsFolderToo() throws IOException {
    assertEquals(
        List.of(
            "[cors:request-headers-not-shown] this compiler does not show method bodies, so the"
                + " derived request headers are not complete: only those of parameters and"
                + " annotations are derived",
            "[cors:surface-of-tests] classes are written to /target/test-classes, so this is a"
                + " compilation of tests: it writes no manifest and no report, and it neither"
                + " compares nor updates a lock file"),
        compile(new EclipseCompiler(), "target/test-classes", everything()));
    assertNothingWritten("target/test-classes");
    compile(new EclipseCompiler(), "target/classes", everything());
    assertAllWritten("target/classes");
    assertFalse(Files.exists(folder.resolve("target/classes/META-INF/preflight/folder")));
  }

  @Test
  void theOptionDecidesBeforeTheFolder() throws IOException {
    String[] asTests = everything();
    asTests[1] = "-Apreflight.compilation=test";
    assertEquals(List.of(), compile(javac(), "target/classes", asTests));
    assertNothingWritten("target/classes");
    String[] asMain = {
      "-Apreflight.lock=" + lock,
      "-Apreflight.lock.update=true",
      "-Apreflight.report=" + report,
      "-Apreflight.compilation=main"
    };
    compile(javac(), "target/test-classes", asMain);
    assertAllWritten("target/test-classes");
  }
}
