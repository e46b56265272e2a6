package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A reader finds their way: packages are small and say what they are for. */
final class PackagesTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int MOST_FILES = 25;

  @TestFactory
  Stream<DynamicTest> eachPackageHoldsFewFilesAndSaysWhatTheyAreFor() throws IOException {
    try (Stream<Path> tree = Files.walk(SOURCES)) {
      return tree.filter(folder -> !filesIn(folder).isEmpty()).toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      SOURCES.relativize(folder).toString(),
                      () -> checkPackage(filesIn(folder), folder.resolve("package-info.java"))));
    }
  }

  private static void checkPackage(List<Path> files, Path info) {
    assertAll(
        () -> assertTrue(files.size() <= MOST_FILES, () -> files.size() + " files"),
        () -> assertTrue(Files.readString(info).startsWith("/**"), () -> info + " says nothing"));
  }

  private static List<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
