package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a build has left.
 *
 * @param written when each class file was written, by the simple name of the class
 * @param manifest without line numbers, which class files do not show; empty if there is none
 */
record Output(Map<String, FileTime> written, String manifest) {

  static Output of(Path classes) throws IOException {
    Map<String, FileTime> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString();
        written.put(
            name.substring(0, name.length() - ".class".length()), Files.getLastModifiedTime(file));
      }
    }
    Path manifest = classes.resolve("META-INF/preflight/cors-policies.json");
    String text = Files.exists(manifest) ? Files.readString(manifest) : "";
    return new Output(written, text.replaceAll("\\.java:\\d+", ".java"));
  }

  /** Which classes of the sources this build has written again. */
  String compiledSince(Output before) {
    return since(before, name -> !name.endsWith("Cors"));
  }

  /** Which generated classes this build has written again. */
  String generatedSince(Output before) {
    return since(before, name -> name.endsWith("Cors"));
  }

  private String since(Output before, Predicate<String> asked) {
    List<String> names = new ArrayList<>();
    TreeSet<String> all = new TreeSet<>(written.keySet());
    all.removeIf(asked.negate());
    for (String name : all) {
      if (!written.get(name).equals(before.written().get(name))) {
        names.add("`" + name + "`");
      }
    }
    if (names.isEmpty()) {
      return "none";
    }
    return names.size() == all.size() ? "all" : String.join(", ", names);
  }
}
