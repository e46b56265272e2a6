package dev.preflight.snippets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first use: the files of the page for Maven in an empty folder, its commands by a shell, and its
 * requests by curl. Preflight comes from a throw-away repository, into which this build installs
 * it. For some minutes, so on demand: {@code -Dpreflight.firstuse=true}.
 */
@EnabledIfSystemProperty(named = "preflight.firstuse", matches = "true")
final class FirstUseTest {

  private static final int PORT = 8080;

  @TempDir private Path folder;

  @Test
  void mavenInAnEmptyFolder() throws Exception {
    Page page = Page.read(SnippetsTest.TOP, SnippetsTest.TOP.resolve("docs/start/maven.md"));
    for (Map.Entry<String, String> file : page.files().entrySet()) {
      Path target = folder.resolve("shop").resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    Path top = copyOfTheSources();
    run(top, maven("install", "-DskipTests", "-pl", "processor", "-am"));
    Process server = start(folder.resolve("shop"), maven("compile", "exec:java"));
    try {
      await(server);
      for (Fence fence : page.fences()) {
        if (fence.language().equals("console")) {
          for (Command command : Command.of(fence)) {
            Output.assertShown(fence, command.output(), run(folder, command.words()));
          }
        }
      }
    } finally {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
    }
  }

  /** So that the build that runs this test keeps what it has built. */
  private Path copyOfTheSources() throws IOException {
    Path copy = folder.resolve("clone");
    Path top = SnippetsTest.TOP.toAbsolutePath().normalize();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = "/" + top.relativize(file).toString().replace('\\', '/');
        if (!name.contains("/target/") && !name.startsWith("/.git/")) {
          Path target = copy.resolve(name.substring(1));
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private List<String> maven(String... words) {
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
    command.addAll(List.of(words));
    command.add("-Dmaven.repo.local=" + folder.resolve("repository"));
    return command;
  }

  private static Process start(Path directory, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("output.txt").toFile())
        .start();
  }

  private String run(Path directory, List<String> command) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(15, TimeUnit.MINUTES), command::toString);
    String text = Files.readString(output);
    assertTrue(process.exitValue() == 0, () -> command + "\n" + text);
    return text;
  }

  private void await(Process server) throws Exception {
    while (server.isAlive()) {
      try (Socket socket = new Socket("localhost", PORT)) {
        assertTrue(socket.isConnected());
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new AssertionError(Files.readString(folder.resolve("shop/output.txt")));
  }
}
