package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import lombok.Getter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok on the same processor path, in front or behind: its members are there, our filter too. */
class LombokTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aResourceThatLombokCompletesIsServed(boolean lombokFirst) throws Exception {
    Path source = Files.createDirectories(folder.resolve("shop")).resolve("A.java");
    Files.writeString(
        source,
        """
        package shop;
        import dev.preflight.cors.CrossOrigin;
        import jakarta.ws.rs.*;
        @Path("a")
        %s
        @lombok.RequiredArgsConstructor
        @lombok.Getter
        public class A {
          private final String name;
          public A() { this("orders"); }
          @GET public String get() { return getName(); }
        }
        """
            .formatted(OPEN));
    Path classes = folder.resolve("classes");
    compile(source, classes, lombokFirst);
    Start.of(classes)
        .register("shop.A")
        .asked("GET /a")
        .responds("GET /a 200 https://app.example.com");
  }

  private static void compile(Path source, Path classes, boolean lombokFirst)
      throws IOException, InterruptedException {
    Path lombok = Libraries.of(Getter.class);
    List<Path> path =
        new ArrayList<>(Libraries.all().filter(each -> !each.equals(lombok)).toList());
    path.add(lombokFirst ? 0 : path.size(), lombok);
    String processors = "dev.preflight.cors.processor.PreflightProcessor";
    List<String> names = new ArrayList<>(List.of(processors, LOMBOK));
    if (lombokFirst) {
      Collections.reverse(names);
    }
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                classes.toString(),
                "-cp",
                Libraries.classPath(path),
                "-processorpath",
                Libraries.classPath(path),
                "-processor",
                String.join(",", names),
                source.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, javac.waitFor(), said);
    try (Stream<Path> files = Files.list(classes.resolve("shop"))) {
      assertEquals(
          List.of("A.class", "ACors.class", "ACors.java"),
          files.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }

  /** What its service file names. */
  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";
}
