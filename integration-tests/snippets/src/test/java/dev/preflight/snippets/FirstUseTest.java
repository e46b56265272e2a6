package dev.preflight.snippets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first use: the files of the page for Maven in an empty folder, and what README adds to a build
 * that is there, with their commands by a shell and their requests by curl. Preflight comes from a
 * throw-away repository, into which this build installs it. For some minutes, so on demand: {@code
 * -Dpreflight.firstuse=true}.
 */
@EnabledIfSystemProperty(named = "preflight.firstuse", matches = "true")
final class FirstUseTest {

  private static final int PORT = 8080;

  /** The build of an application on Jersey without Preflight, as a parent of README's lines. */
  private static final String PARENT =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>parent</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <exec.mainClass>shop.Shop</exec.mainClass>
        </properties>
        <dependencies>
          <dependency>
            <groupId>org.glassfish.jersey.containers</groupId>
            <artifactId>jersey-container-jdk-http</artifactId>
            <version>4.0.2</version>
          </dependency>
          <dependency>
            <groupId>org.glassfish.jersey.inject</groupId>
            <artifactId>jersey-hk2</artifactId>
            <version>4.0.2</version>
          </dependency>
        </dependencies>
      </project>
      """;

  private static final String CHILD =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>com.example</groupId>
          <artifactId>parent</artifactId>
          <version>1.0</version>
          <relativePath>parent.xml</relativePath>
        </parent>
        <artifactId>shop</artifactId>
      """;

  @TempDir private static Path folder;

  @BeforeAll
  static void install() throws Exception {
    run(copyOfTheSources(), maven("install", "-DskipTests", "-pl", "processor", "-am"));
  }

  @Test
  void mavenInAnEmptyFolder() throws Exception {
    Page page = page("docs/start/maven.md");
    tryOut("empty", page, page.files(), "exec:java");
  }

  @Test
  void whatReadmeAddsToAnApplication() throws Exception {
    Page page = page("README.md");
    Map<String, String> files = new LinkedHashMap<>(page.files());
    Fence xml =
        page.fences().stream().filter(each -> each.language().equals("xml")).findFirst().get();
    files.put("parent.xml", PARENT);
    files.put("pom.xml", CHILD + xml.text() + "</project>");
    String shop = "src/main/java/shop/Shop.java";
    files.put(shop, page("docs/start/maven.md").files().get(shop));
    tryOut("there", page, files, "org.codehaus.mojo:exec-maven-plugin:3.6.2:java");
  }

  private static Page page(String name) throws IOException {
    return Page.read(SnippetsTest.TOP, SnippetsTest.TOP.resolve(name));
  }

  /** Writes the files, starts what they are, and compares the responses that the page shows. */
  private static void tryOut(String name, Page page, Map<String, String> files, String start)
      throws Exception {
    Path project = folder.resolve(name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = project.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    Process server = start(project, maven("compile", start));
    try {
      await(server, project);
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
      server.waitFor();
    }
  }

  /** So that the build that runs this test keeps what it has built. */
  private static Path copyOfTheSources() throws IOException {
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

  private static List<String> maven(String... words) {
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

  private static String run(Path directory, List<String> command) throws Exception {
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

  private static void await(Process server, Path project) throws Exception {
    while (server.isAlive()) {
      try (Socket socket = new Socket("localhost", PORT)) {
        assertTrue(socket.isConnected());
        return;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
    throw new AssertionError(Files.readString(project.resolve("output.txt")));
  }
}
