package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of a module's Javadoc, which its jar contains, names each of its packages. */
final class OverviewTest {

  private static final Pattern NAMED = Pattern.compile("<dt><code>(?<name>[\\w.]+)</code></dt>");

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime", "processor"})
  void theOverviewNamesAllPackages(String module) throws IOException {
    Path main = RuleHead.top().resolve(module).resolve("src/main");
    String overview = Files.readString(main.resolve("javadoc/overview.html"));
    List<String> named =
        NAMED.matcher(overview).results().map(match -> match.group(1)).sorted().toList();
    assertEquals(
        String.join("\n", packages(main.resolve("java"))), String.join("\n", named), module);
  }

  private static List<String> packages(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString())
          .map(folder -> folder.replaceAll("[/\\\\]", "."))
          .sorted()
          .toList();
    }
  }
}
