package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A row of a table: a sentence, sources, and all that the compiler says about them, in short. */
final class TableRow {

  /** The first line of every file, so that the file's own text begins in line 2. */
  private static final String IMPORTS =
      "package shop; import dev.preflight.cors.*; import jakarta.annotation.security.*; import"
          + " jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import jakarta.ws.rs.container.*;"
          + " import jakarta.ws.rs.ext.*; import java.util.*; import java.lang.annotation.*;\n";

  private final String sentence;
  private final Compiling compiling = new Compiling().with("-Xlint:-processing,-auxiliaryclass");

  private TableRow(String sentence) {
    this.sentence = sentence;
  }

  static TableRow row(String sentence) {
    return new TableRow(sentence);
  }

  TableRow file(String text) {
    compiling.and(IMPORTS + text);
    return this;
  }

  /** A file that brings its own package and imports. */
  TableRow raw(String text) {
    compiling.and(text);
    return this;
  }

  TableRow with(String... options) {
    compiling.with(options);
    return this;
  }

  /**
   * Each diagnostic as {@code error ¦ origin-missing}, no more and no less; see {@link Compiling}
   * for the mark. javac's own texts, which differ between versions, are just {@code javac}, and
   * their order, which does too, does not count.
   */
  DynamicTest says(String... expected) {
    return DynamicTest.dynamicTest(
        sentence,
        () ->
            assertEquals(
                ordered(Stream.of(expected)),
                ordered(compiling.ids().stream().map(TableRow::ours)),
                () -> String.join("\n", compiling.diagnostics())));
  }

  /** In the order given, but for those of javac, which stand last and by their places. */
  private static String ordered(Stream<String> lines) {
    return lines
        .sorted(Comparator.comparing(line -> line.endsWith(" javac") ? line : ""))
        .collect(Collectors.joining("\n"));
  }

  private static String ours(String line) {
    return line.matches("\\w+ \\S+ [a-z]+(-[a-z0-9]+)+")
        ? line
        : line.replaceFirst("(?s)^(\\w+ \\S+) .*", "$1 javac");
  }
}
