package dev.preflight.snippets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Maven command that a page gives for this project: the modules, profiles and tests that it names
 * must be there. That it runs is what every build shows; a build within a build would show no more.
 */
final class MavenCommand {

  /** What the pages ask for besides phases. */
  private static final Set<String> GOALS =
      Set.of("compile", "test", "test-compile", "verify", "install", "spotless:apply");

  private final Path top;
  private final List<String> mistakes = new ArrayList<>();

  private MavenCommand(Path top) {
    this.top = top;
  }

  /** What is wrong with a command, empty if nothing is. */
  static List<String> mistakes(Path top, Command command) throws IOException {
    MavenCommand maven = new MavenCommand(top);
    Iterator<String> words = command.words().iterator();
    words.next();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "-q", "-am", "-B", "-o" -> {}
        case "-pl" -> maven.modules(words.next());
        default -> maven.option(word);
      }
    }
    return maven.mistakes;
  }

  private void option(String word) throws IOException {
    if (word.startsWith("-P")) {
      boolean found = anyPom("<id>" + word.substring(2) + "</id>");
      check(found, "no profile " + word.substring(2));
    } else if (word.startsWith("-Dtest=")) {
      for (String test : word.substring("-Dtest=".length()).split(",", -1)) {
        check(Tests.isTest(top, test), "no test " + test);
      }
    } else if (!word.startsWith("-D")) {
      check(GOALS.contains(word), "unknown: " + word);
    }
  }

  private void modules(String names) {
    for (String name : names.split(",", -1)) {
      check(Files.exists(top.resolve(name).resolve("pom.xml")), "no module " + name);
    }
  }

  private boolean anyPom(String text) throws IOException {
    try (Stream<Path> files = Files.walk(top)) {
      for (Path pom : files.filter(each -> each.endsWith("pom.xml")).toList()) {
        if (Files.readString(pom).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  private void check(boolean holds, String mistake) {
    if (!holds) {
      mistakes.add(mistake);
    }
  }
}
