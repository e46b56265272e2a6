package dev.preflight.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application of docs/start/modules.md, by its commands, in a shell. */
final class ModulesPageTest {

  private static final Pattern PREFLIGHT =
      Pattern.compile("preflight-(?:annotations|runtime|processor)-.*\\.jar");

  /** Without the readers of bodies, which need modules that the page does not. */
  private static final Pattern JERSEY =
      Pattern.compile(
          "(?:jersey-(?!media|entity)|hk2-|aopalliance|osgi-|javassist|jakarta\\.).*\\.jar");

  @TempDir private Path folder;

  private final int port = PageProject.freePort();
  private Page page;

  @BeforeEach
  void files() throws IOException {
    page = Page.read(SnippetsTest.TOP, SnippetsTest.TOP.resolve("docs/start/modules.md"));
    for (Map.Entry<String, String> file : page.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue().replace("localhost:8080", "localhost:" + port));
    }
    List<Path> processors = libraries(PREFLIGHT);
    assumeTrue(processors.size() == 3, "only a build that has packed our modules has their names");
    copy(processors, "processors");
    copy(
        processors.stream().filter(each -> !each.toString().contains("-processor-")).toList(),
        "lib");
    copy(libraries(JERSEY), "lib");
  }

  @Test
  void theModuleStartsAndItsPolicyIsInForce() throws Exception {
    List<String> commands = block("sh").text().lines().toList();
    Process compiler = start(commands.get(0));
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, compiler.waitFor(), said);
    Process server = start("exec " + commands.get(1));
    try (BufferedReader output = server.inputReader()) {
      String line = block("text").text().strip();
      StringBuilder log = new StringBuilder();
      for (String next; !log.toString().contains(line) && (next = output.readLine()) != null; ) {
        log.append(next).append('\n');
      }
      assertTrue(log.toString().contains(line), log::toString);
      awaitPort(server);
      Fence console = block("console");
      for (Command command : Command.of(console)) {
        Output.assertShown(console, command.output(), Curl.of(command, port).run());
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  /** It listens a moment after it has logged. */
  private void awaitPort(Process server) throws InterruptedException {
    while (server.isAlive()) {
      try (Socket socket = new Socket("localhost", port)) {
        assertTrue(socket.isConnected());
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
  }

  private Fence block(String language) {
    return page.fences().stream()
        .filter(fence -> fence.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private Process start(String command) throws IOException {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell
        .environment()
        .merge(
            "PATH",
            System.getProperty("java.home") + "/bin",
            (path, java) -> java + File.pathSeparator + path);
    return shell.start();
  }

  private void copy(List<Path> jars, String to) throws IOException {
    Path target = Files.createDirectories(folder.resolve(to));
    for (Path jar : jars) {
      Files.copy(jar, target.resolve(jar.getFileName()));
    }
  }

  private static List<Path> libraries(Pattern name) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
        .map(Path::of)
        .filter(jar -> name.matcher(String.valueOf(jar.getFileName())).matches())
        .toList();
  }
}
