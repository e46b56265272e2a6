package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated code with {@code src/test/resources/golden/<case>/out}, as exact text. Run
 * with {@code -Dpreflight.golden.rewrite=true} to rewrite those files, and review the difference.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final String MANIFEST = CorsManifest.LOCATION;
  private static final boolean REWRITE = Boolean.getBoolean("preflight.golden.rewrite");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatedCodeIsWhatTheGoldenFilesSay(String name) throws IOException {
    Path out = GOLDEN.resolve(name).resolve("out");
    Map<String, String> generated = generated(compile(name));
    if (REWRITE) {
      for (Map.Entry<String, String> file : generated.entrySet()) {
        Files.createDirectories(out);
        Files.writeString(out.resolve(file.getKey()), file.getValue());
      }
    }
    assertEquals(read(out), generated);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatedCodeCompilesWithoutWarnings(String name) throws IOException {
    Compilation compilation = compile(name, "-Xlint:all,-processing", "-Werror");
    assertEquals(
        List.of(),
        Compiling.lines(compilation).stream().filter(line -> !line.startsWith("note")).toList());
    assertTrue(compilation.status() == Compilation.Status.SUCCESS);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyBuildGeneratesTheSameBytes(String name) throws IOException {
    assertEquals(generated(compile(name)), generated(compile(name)));
  }

  private static Compilation compile(String name, String... options) throws IOException {
    Compiling compiling = new Compiling().with(options);
    read(GOLDEN.resolve(name).resolve("in")).values().forEach(compiling::and);
    return compiling.compile();
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.list(folder)) {
        for (Path path : paths.toList()) {
          files.put(path.getFileName().toString(), Files.readString(path));
        }
      }
    }
    return files;
  }

  private static Map<String, String> generated(Compilation compilation) {
    Map<String, String> files = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.SOURCE
          || file.getKind() == JavaFileObject.Kind.OTHER) {
        String path = file.getName();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String text = Compiling.text(file);
        // In the jar it has no blanks, and nobody would review that.
        files.put(name, MANIFEST.endsWith("/" + name) ? CorsManifest.parse(text).toJson() : text);
      }
    }
    return files;
  }
}
