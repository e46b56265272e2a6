package dev.preflight.cors.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CorsManifestsTest {

  @TempDir Path folder;

  private static String manifestOf(String... classes) {
    return new CorsManifest(
            Stream.of(classes)
                .map(
                    name ->
                        new ManifestResource(
                            name,
                            List.of("/" + name),
                            true,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()))
                .toList())
        .toJson();
  }

  private URL jar(String name, String manifest) throws IOException {
    Path file = folder.resolve(name);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry(CorsManifest.LOCATION));
      jar.write(manifest.getBytes(StandardCharsets.ISO_8859_1));
    }
    return file.toUri().toURL();
  }

  private static CorsManifest load(URL... path) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      return CorsManifests.load(loader);
    }
  }

  @Test
  void theManifestsOfAllModulesAreReadTogether() throws IOException {
    assertEquals(
        manifestOf("a", "b", "c"),
        load(jar("one.jar", manifestOf("c", "a")), jar("two.jar", manifestOf("b"))).toJson());
  }

  @Test
  void aClassPathWithoutManifestHasNoSurface() throws IOException {
    assertEquals(List.of(), load().resources());
  }

  @Test
  void aJarThatTheClassPathNamesTwiceCountsOnce() throws IOException {
    URL jar = jar("one.jar", manifestOf("a"));
    assertEquals(manifestOf("a"), load(jar, jar).toJson());
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of(
            "{\"version\": 2, \"resources\": []}",
            "is a manifest of version 2, and this release of Preflight reads version 1: build its"
                + " module with the release of Preflight that reads it"),
        Arguments.of("{\"resources\": []}", "version is missing"),
        Arguments.of("{\"version\": \"1\"}", "version is not an integer"),
        Arguments.of("{\"version\": 1}", "resources is missing"),
        Arguments.of("[]", "the manifest is not an object"),
        Arguments.of("{\"version\": 1, \"resources\": [1]}", "resources[0] is not an object"),
        Arguments.of("{\"version\": 1, \"resources\": [{}]}", "resources[0].policies is missing"),
        Arguments.of("", "not valid JSON at line 1, column 1: the text ends too early"),
        Arguments.of(
            "{\"version\": 1,\n}",
            "not valid JSON at line 2, column 1: the name of a member is expected"),
        Arguments.of(
            "{\"version\": 1.5}",
            "not valid JSON at line 1, column 13: a manifest holds objects, arrays, strings,"
                + " booleans and integers only"),
        Arguments.of(
            "{\"a\": 1, \"a\": 2}",
            "not valid JSON at line 1, column 16: the member \"a\" stands twice in one object"),
        Arguments.of(
            "{} {}", "not valid JSON at line 1, column 4: something follows the end of the value"),
        Arguments.of("{\"a\": \"\\x\"}", "not valid JSON at line 1, column 10: unknown escape \\x"),
        Arguments.of(
            "[".repeat(100_000),
            "not valid JSON at line 1, column 34: nested deeper than 32 levels"),
        Arguments.of("{\"a\": \"\u00ff\"}", "is not UTF-8"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unusable")
  void aManifestThatCannotBeUsedIsNamedWithTheReason(String text, String reason)
      throws IOException {
    URL jar = jar("bad.jar", text);
    ManifestException thrown = assertThrows(ManifestException.class, () -> load(jar));
    assertEquals("jar:" + jar + "!/" + CorsManifest.LOCATION + ": " + reason, thrown.getMessage());
  }

  @Test
  void membersOfALaterReleaseAreLeftAlone() {
    assertEquals(
        List.of(),
        CorsManifest.parse("{\"version\": 1, \"resources\": [], \"filters\": [], \"more\": [true]}")
            .resources());
  }

  @Test
  void everyTextSurvivesWritingAndReading() {
    String odd = "\"\\/\b\f\n\r\t\u0000\u007f\u2028é\ud83d\ude00\ud800";
    assertEquals(odd, CorsManifest.parse(manifestOf(odd)).resources().get(0).className());
  }
}
