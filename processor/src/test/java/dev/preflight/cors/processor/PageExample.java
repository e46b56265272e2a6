package dev.preflight.cors.processor;

import com.google.testing.compile.Compilation;
import dev.preflight.cors.internal.deploy.CorsResource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An example of a page: each fenced block is a Java file, and all are compiled together. Where a
 * rule needs more than sources, the section says so:
 *
 * <ul>
 *   <li>{@code <!-- compiled with: -Akey=value -->} adds options of the compiler;
 *   <li>{@code <!-- file: name -->} before a fenced block puts it into a directory of its own,
 *       which options name as <code>{dir}</code>;
 *   <li>{@code <!-- compiled without: preflight-runtime -->} leaves the runtime off the class path.
 * </ul>
 *
 * <p>{@code <!-- reported without a place: cors:<id> -->} is for what concerns a whole module. A
 * line that ends in {@code // ← cors:<id>} is where this rule, and nothing else, must report.
 */
final class PageExample {

  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```\n");
  private static final Pattern OPTIONS = Pattern.compile("<!-- compiled with: (.+?) -->");
  private static final Pattern FILE =
      Pattern.compile("(?s)<!-- file: (\\S+) -->\n+```\\w*\n(.*?)```\n");
  private static final String WITHOUT_RUNTIME = "<!-- compiled without: preflight-runtime -->";
  private static final Pattern MARKER = Pattern.compile("// ← cors:([a-z0-9-]+)");
  private static final Pattern WITHOUT_PLACE =
      Pattern.compile("<!-- reported without a place: cors:([a-z0-9-]+) -->");
  private static final Pattern TAG = Pattern.compile("^\\[cors:([a-z0-9-]+)\\]");

  /** What came out: the lines that the page shows, and the same in short. */
  record Outcome(String output, List<String> places, boolean onlyOurs) {}

  private final List<String> files;
  private final List<String> withoutPlace;
  private final Compiling compiling;
  private final String directory;

  private PageExample(
      List<String> files, List<String> withoutPlace, Compiling compiling, String directory) {
    this.files = List.copyOf(files);
    this.withoutPlace = List.copyOf(withoutPlace);
    this.compiling = compiling;
    this.directory = directory;
  }

  static PageExample in(String section) {
    List<String> files = new ArrayList<>();
    Compiling compiling = new Compiling();
    Matcher blocks = BLOCK.matcher(section);
    while (blocks.find()) {
      files.add(blocks.group(1));
      compiling.and(blocks.group(1));
    }
    Matcher options = OPTIONS.matcher(section);
    String directory = section.contains("{dir}") ? directory(section) : "";
    while (options.find()) {
      compiling.with(options.group(1).replace("{dir}", directory).split(" "));
    }
    if (section.contains(WITHOUT_RUNTIME)) {
      compiling.on(classPathWithout(CorsResource.class));
    }
    // Nobody claims the annotations of Jakarta REST; javac would say so in every example.
    return new PageExample(
        files,
        WITHOUT_PLACE.matcher(section).results().map(each -> "-1 " + each.group(1)).toList(),
        compiling.with("-Xlint:-processing"),
        directory);
  }

  /** A new directory with the files that the section shows. */
  private static String directory(String section) {
    try {
      Path directory = Files.createTempDirectory("page");
      Matcher shown = FILE.matcher(section);
      while (shown.find()) {
        Files.writeString(directory.resolve(shown.group(1)), shown.group(2));
      }
      return directory.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** The marked lines, sorted: {@code 7 origin-missing}. */
  List<String> marked() {
    List<String> marked = new ArrayList<>(withoutPlace);
    for (String file : files) {
      List<String> lines = file.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher marker = MARKER.matcher(lines.get(i));
        while (marker.find()) {
          marked.add((i + 1) + " " + marker.group(1));
        }
      }
    }
    Collections.sort(marked);
    return marked;
  }

  Outcome compiled() {
    Compilation compilation = compiling.compile();
    StringBuilder output = new StringBuilder();
    List<String> places = new ArrayList<>();
    boolean onlyOurs = true;
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      String message = each.getMessage(Locale.ROOT).strip();
      Matcher tag = TAG.matcher(message);
      onlyOurs &= tag.find();
      places.add(each.getLineNumber() + " " + (onlyOurs ? tag.group(1) : message));
      output
          .append((Compiling.position(each) + " " + Compiling.kind(each)).strip())
          .append(": ")
          .append(message)
          .append('\n');
    }
    Collections.sort(places);
    return new Outcome(withoutDirectories(output.toString()), places, onlyOurs);
  }

  /** The page shows paths as they look in a project of the reader's. */
  private String withoutDirectories(String output) {
    String shown = directory.isEmpty() ? output : output.replace(directory, "/home/me/shop");
    return shown.replace(Path.of("").toAbsolutePath().toString(), "/home/me/shop");
  }

  /** The class path of the test without the jar or directory of a class. */
  private static List<File> classPathWithout(Class<?> missing) {
    URL place = missing.getProtectionDomain().getCodeSource().getLocation();
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> new File(entry).getAbsoluteFile())
        .filter(entry -> !place.getPath().replaceAll("/$", "").equals(entry.getPath()))
        .toList();
  }
}
