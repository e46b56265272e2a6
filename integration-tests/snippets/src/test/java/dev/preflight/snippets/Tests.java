package dev.preflight.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tests of all modules, by their names, which may begin with that of a folder. */
final class Tests {

  private Tests() {}

  /** Whether there is a test of this name, in which {@code *} stands for any letters. */
  static boolean isTest(Path top, String name) throws IOException {
    return !files(top, name).isEmpty();
  }

  /** The source of a test. */
  static String source(Path top, String name) throws IOException {
    List<Path> files = files(top, name);
    if (files.size() != 1) {
      throw new AssertionError(files.size() + " tests have the name " + name);
    }
    return Files.readString(files.get(0));
  }

  private static List<Path> files(Path top, String name) throws IOException {
    String file = ".*/" + name.replace("*", "[^/]*") + "\\.java";
    try (Stream<Path> all = Files.walk(top)) {
      return all.filter(each -> asText(top, each).matches(file))
          .filter(each -> !asText(top, each).contains("/target/"))
          .toList();
    }
  }

  private static String asText(Path top, Path file) {
    return "/" + top.relativize(file).toString().replace('\\', '/');
  }
}
