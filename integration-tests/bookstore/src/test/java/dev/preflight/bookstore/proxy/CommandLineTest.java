package dev.preflight.bookstore.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.Traffic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor's jar as a command, with nothing beside it. */
class CommandLineTest {

  private static final Path BUILT = Path.of("..", "..", "processor", "target");
  private static final Path MANIFEST = Path.of("target", "classes").toAbsolutePath();

  @TempDir Path folder;

  private record Ended(int code, String output) {}

  private Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                alone().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  /** A copy, far from the runtime's jar. It is there once the processor is packaged. */
  private Path alone() throws IOException {
    Path copy = folder.resolve("preflight-processor.jar");
    if (!Files.exists(copy)) {
      List<Path> jars = List.of();
      if (Files.isDirectory(BUILT)) {
        try (Stream<Path> files = Files.list(BUILT)) {
          jars =
              files
                  .filter(
                      file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith("preflight-processor-")
                            && name.endsWith(".jar")
                            && !name.endsWith("-sources.jar")
                            && !name.endsWith("-javadoc.jar");
                      })
                  .toList();
        }
      }
      assumeTrue(jars.size() == 1, "the processor is not packaged");
      Files.copy(jars.get(0), copy);
    }
    return copy;
  }

  @Test
  void itExplainsARule() throws Exception {
    Ended explained = run("explain", "origin-null");
    assertEquals(0, explained.code, explained.output);
    assertTrue(explained.output.startsWith("# origin-null"), explained.output);
  }

  @Test
  void itChecksTheBookstoreWithoutColours() throws Exception {
    try (ApiServer api = ApiServer.start(0, new Traffic())) {
      Ended checked = run("check", api.url(), "--manifest", MANIFEST.toString(), "--rate", "1000");
      assertEquals(0, checked.code, checked.output);
      assertTrue(checked.output.contains("requests, nothing wrong"), checked.output);
      assertEquals(-1, checked.output.indexOf('\u001b'));
    }
  }

  @Test
  void itWritesALockAndAReport() throws Exception {
    assertEquals(1, run("lock", "--manifest", MANIFEST.toString(), "cors.lock").code);
    assertEquals(0, run("lock", "--manifest", MANIFEST.toString(), "--update", "cors.lock").code);
    assertEquals(0, run("lock", "--manifest", MANIFEST.toString(), "cors.lock").code);
    Ended report = run("report", "--manifest", MANIFEST.toString(), "--output", "report.html");
    assertEquals(0, report.code, report.output);
    assertTrue(Files.size(folder.resolve("report.html")) > 10_000);
  }
}
