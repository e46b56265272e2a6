package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A policy from a jar that was compiled without the processor keeps the rules, or nothing here
 * compiles with it.
 */
class BorrowedPolicyTest {

  @TempDir Path library;

  @Test
  void anUnsoundPolicyOfACompiledInterfaceIsReportedAtTheClassItGoverns() throws IOException {
    compileLibrary(
        "lib.Api",
        "package lib; @dev.preflight.cors.CrossOrigin(origins = \"*\", allowCredentials = true)"
            + " public interface Api { @jakarta.ws.rs.GET String get(); }");
    assertEquals(
        List.of("error ¦ origin-wildcard-with-credentials"),
        compile(
            "package shop;",
            "@jakarta.ws.rs.Path(\"r\") public ¦class R implements lib.Api {",
            "  @Override public String get() { return null; }",
            "}"));
  }

  @Test
  void anUnsoundComposedAnnotationOfAJarIsReportedWhereItIsUsed() throws IOException {
    compileLibrary(
        "lib.Everyone",
        "package lib; @dev.preflight.cors.CrossOrigin(\"null\")"
            + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
            + " public @interface Everyone {}");
    assertEquals(
        List.of("error ¦ origin-null"),
        compile(
            "package shop;",
            "@jakarta.ws.rs.Path(\"r\") @lib.Everyone",
            "public ¦class R { @jakarta.ws.rs.GET public String get() { return null; } }"));
  }

  private void compileComposed(String retention) throws IOException {
    compileLibrary(
        "lib.Partners",
        "package lib; @dev.preflight.cors.CrossOrigin(\"https://p.example\")"
            + retention
            + " public @interface Partners {}");
  }

  @Test
  void aComposedAnnotationOfAnotherJarIsAPolicyLikeOneWrittenHere() throws IOException {
    compileComposed(
        " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)");
    Compilation compilation =
        Compiling.source(
                "package shop;",
                "@jakarta.ws.rs.Path(\"r\") @lib.Partners",
                "public class R { @jakarta.ws.rs.GET public String get() { return null; } }")
            .on(classPath())
            .compile();
    assertEquals(
        List.of("https://p.example"),
        Compiling.generated(compilation, "RCors.java")
            .lines()
            .filter(line -> line.contains(".origins("))
            .map(line -> line.replaceAll(".*\"(.*)\".*", "$1"))
            .toList());
  }

  @Test
  void oneThatIsGoneAtRunTimeDoesNotCompileWhereItIsUsed() throws IOException {
    for (String retention :
        List.of(
            "", " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.CLASS)")) {
      compileComposed(retention);
      assertEquals(
          List.of("error ¦ composed-annotation-retention"),
          compile(
              "package shop;",
              "@jakarta.ws.rs.Path(\"r\") ¦@lib.Partners",
              "public class R { @jakarta.ws.rs.GET public String get() { return null; } }"));
      assertEquals(
          List.of("error ¦ composed-annotation-retention"),
          compile(
              "package shop;",
              "@jakarta.ws.rs.Path(\"r\")",
              "public class R {",
              "  ¦@lib.Partners @jakarta.ws.rs.GET public String get() { return null; } }"));
    }
  }

  private void compileLibrary(String name, String source) throws IOException {
    Compilation compilation =
        Compiler.javac().compile(JavaFileObjects.forSourceString(name, source));
    for (JavaFileObject file : compilation.generatedFiles()) {
      Path target = library.resolve(name.replace('.', '/') + ".class");
      Files.createDirectories(target.getParent());
      try (InputStream bytes = file.openInputStream()) {
        Files.write(target, bytes.readAllBytes());
      }
    }
  }

  private List<File> classPath() {
    List<File> classPath = new ArrayList<>(List.of(library.toFile()));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(File::new)
        .forEach(classPath::add);
    return classPath;
  }

  private List<String> compile(String... lines) {
    return Compiling.source(lines).on(classPath()).ids().stream()
        .filter(line -> line.startsWith("error"))
        .toList();
  }
}
