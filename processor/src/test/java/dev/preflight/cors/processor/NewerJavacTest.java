package dev.preflight.cors.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The javac of every newer JDK that is installed beside this one says the same. Skipped where there
 * is none; {@code -Dpreflight.jdk=...} names one that stands elsewhere.
 */
class NewerJavacTest {

  private static final Pattern LINE =
      Pattern.compile("(\\w+\\.java):(\\d+): (error: |warning: |Note: |)\\[cors:([a-z0-9-]+)\\]");

  @TempDir Path folder;

  @Test
  void newerCompilersReportTheSameRulesAtTheSameLines() throws Exception {
    String source = Files.readString(Path.of("src/test/resources/problems/OrdersResource.java"));
    List<String> expected =
        Compiling.source(source).ids().stream()
            .map(
                line ->
                    line.replaceFirst("^\\w+ (\\w+\\.java):\\[(\\d+),\\d+\\] (.*)$", "$1:$2 $3"))
            .filter(line -> line.startsWith("OrdersResource"))
            .sorted()
            .toList();
    for (Path javac : newerCompilers()) {
      List<String> output = run(javac, "src/test/resources/problems/OrdersResource.java");
      List<String> found = new ArrayList<>();
      for (String line : output) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.find()) {
          found.add(matcher.group(1) + ":" + matcher.group(2) + " " + matcher.group(4));
        }
      }
      assertEquals(expected, found.stream().sorted().toList(), () -> javac + " printed " + output);
    }
  }

  @Test
  void newerCompilersGenerateTheSameCodeAndCompileItWithoutWarnings() throws Exception {
    for (Path javac : newerCompilers()) {
      List<String> output =
          run(
              javac,
              "-Xlint:all,-processing",
              "-Werror",
              "src/test/resources/golden/orders/in/OrdersResource.java");
      assertEquals(List.of(), output, javac::toString);
      assertEquals(
          Files.readString(Path.of("src/test/resources/golden/orders/out/OrdersResourceCors.java")),
          Files.readString(folder.resolve("shop/api/OrdersResourceCors.java")));
    }
  }

  /** JEP 512: a file without a class is a class, which no annotation can stand on. */
  @Test
  void aFileWithoutAClassOfItsOwnIsCompiledLikeAnyOther() throws Exception {
    Path file = folder.resolve("Hello.java");
    Files.writeString(
        file,
        """
        import dev.preflight.cors.CrossOrigin;
        void main() {}
        @jakarta.ws.rs.GET @CrossOrigin("https://a.example") public String list() { return ""; }
        @jakarta.ws.rs.Path("/b") @CrossOrigin("https://b.example/")
        static class B { @jakarta.ws.rs.GET public String list() { return ""; } }
        """);
    for (Path javac : newerCompilers()) {
      if (Files.readString(javac.resolveSibling("../release").normalize())
          .contains("JAVA_VERSION=\"25")) {
        List<String> found =
            runFor("25", javac, file.toString()).stream()
                .map(LINE::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1) + ":" + matcher.group(2) + " " + matcher.group(4))
                .sorted()
                .toList();
        assertEquals(List.of("Hello.java:4 origin-trailing-slash"), found);
      }
    }
  }

  private List<String> run(Path javac, String... arguments)
      throws IOException, InterruptedException {
    return runFor("17", javac, arguments);
  }

  private List<String> runFor(String release, Path javac, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                javac.toString(),
                "-d",
                folder.toString(),
                "-s",
                folder.toString(),
                "--release",
                release,
                "-proc:full",
                "-processor",
                PreflightProcessor.class.getName(),
                "-classpath",
                System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.lines().toList();
  }

  private static List<Path> newerCompilers() throws IOException {
    List<Path> found = new ArrayList<>();
    Optional.ofNullable(System.getProperty("preflight.jdk")).map(Path::of).ifPresent(found::add);
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> siblings = Files.list(home.getParent())) {
      siblings.filter(each -> Files.isExecutable(each.resolve("bin/javac"))).forEach(found::add);
    }
    List<Path> newer =
        found.stream()
            .filter(NewerJavacTest::isNewer)
            .map(jdk -> jdk.resolve("bin/javac"))
            .toList();
    assumeTrue(!newer.isEmpty(), "no JDK newer than this one is installed beside it");
    return newer;
  }

  private static boolean isNewer(Path jdk) {
    try {
      Matcher version =
          Pattern.compile("JAVA_VERSION=\"(\\d+)")
              .matcher(Files.readString(jdk.resolve("release")));
      return version.find() && Integer.parseInt(version.group(1)) > Runtime.version().feature();
    } catch (IOException noReleaseFile) {
      return false;
    }
  }
}
