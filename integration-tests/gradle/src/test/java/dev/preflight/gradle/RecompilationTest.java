package dev.preflight.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each row of the table "What is compiled again" of docs/packaging.md, measured. */
@DisplayName("What is compiled again")
class RecompilationTest {

  private static final String HEADING = "\n## What is compiled again\n";

  private static final List<Change> ALONE =
      List.of(Change.BODY, Change.POLICY, Change.REMOVED, Change.PACKAGE, Change.ELSEWHERE);

  /** What is built in a row, and how. */
  private record Case(String name, Tool tool, boolean findsChanges, Change change) {

    /** What the row begins with. */
    String key() {
      return "| " + name + " | " + change.described() + " |";
    }
  }

  private static Gradle gradle;

  @TempDir private Path directory;

  @BeforeAll
  static void start() throws IOException {
    gradle = Gradle.start();
  }

  @AfterAll
  static void stop() {
    gradle.close();
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    add(cases, "Gradle", new GradleTool(gradle), true, ALONE);
    add(
        cases,
        "Gradle",
        new GradleTool(gradle),
        true,
        List.of(Change.BESIDE_UNCHECKED, Change.BESIDE_OURS, Change.BESIDE_A_HEADER));
    add(cases, "Maven", new MavenTool(true), true, ALONE);
    add(cases, "Maven, `useIncrementalCompilation=false`", new MavenTool(false), true, ALONE);
    add(cases, "javac, that file alone", CompilerTool.javac(), false, ALONE);
    add(cases, "Eclipse's compiler, that file alone", CompilerTool.eclipse(), false, ALONE);
    return cases;
  }

  private static void add(
      List<Case> cases, String name, Tool tool, boolean findsChanges, List<Change> changes) {
    changes.forEach(each -> cases.add(new Case(name, tool, findsChanges, each)));
  }

  /** The rows of the page, by what they begin with. */
  private static Map<String, String> rows() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("preflight.root")).resolve("docs/packaging.md"));
    String section = page.substring(page.indexOf(HEADING) + HEADING.length());
    Map<String, String> rows = new LinkedHashMap<>();
    section
        .lines()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .skip(1)
        .forEach(
            line -> {
              int second = line.indexOf(" | ", line.indexOf(" | ") + 1);
              rows.put(line.substring(0, second + 2), line);
            });
    return rows;
  }

  @Test
  @DisplayName("is a table without a row that is not measured, and without one missing")
  void rowsAndCases() throws IOException {
    assertEquals(cases().stream().map(Case::key).toList(), List.copyOf(rows().keySet()));
  }

  @TestFactory
  @DisplayName("is what the table says")
  Stream<DynamicTest> measured() throws IOException {
    Map<String, String> rows = rows();
    return cases().stream()
        .map(each -> dynamicTest(each.key(), () -> assertEquals(rows.get(each.key()), row(each))));
  }

  private String row(Case row) throws IOException {
    Path folder = Files.createTempDirectory(directory, "module");
    Tool tool = row.tool();
    Path classes = tool.classes(folder);
    tool.prepare(folder);
    Module module = Module.write(folder.resolve("src/main/java"), row.change());
    tool.build(folder, module.files());
    Output before = Output.of(classes);
    String responsesBefore = Start.of(classes);

    Path changed = module.edit(row.change().edit());
    tool.build(folder, row.findsChanges() ? module.files() : List.of(changed));
    Output after = Output.of(classes);

    Path clean = Files.createTempDirectory(directory, "clean");
    Tool javac = CompilerTool.javac();
    javac.build(clean, module.files());
    Path cleanClasses = javac.classes(clean);
    return row.key()
        + " "
        + String.join(
            " | ",
            after.compiledSince(before),
            after.generatedSince(before),
            manifest(before, after, Output.of(cleanClasses)),
            start(Start.of(classes), responsesBefore, Start.of(cleanClasses)))
        + " |";
  }

  private static String manifest(Output before, Output after, Output clean) {
    if (after.manifest().equals(clean.manifest())) {
      return "whole";
    }
    return after.manifest().equals(before.manifest()) ? "as before" : "partial";
  }

  private static String start(String after, String before, String clean) {
    if (after.equals(clean)) {
      return "in force as written";
    }
    return after.equals(before) ? "in force as before" : after;
  }
}
