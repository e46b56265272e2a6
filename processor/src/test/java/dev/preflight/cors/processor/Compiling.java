package dev.preflight.cors.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles sources in memory with the real javac and the real processor.
 *
 * <p>A {@code ¦} in a source is no part of it, but marks the place of the next character. What the
 * compiler says about that place is then about {@code ¦}, or {@code ¦2} for the second of several,
 * instead of a line and a column.
 */
final class Compiling {

  private static final String MARK = "¦";

  private static final Pattern TYPE =
      Pattern.compile("(?:class|interface|@interface|record|enum)\\s+(\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");

  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<Processor> others = new ArrayList<>();
  private final List<String> marked = new ArrayList<>();
  private Compiler compiler = Compiler.javac();
  private final List<String> options = new ArrayList<>(List.of("-Xlint:all", "--release", "17"));

  static Compiling source(String... lines) {
    return new Compiling().and(lines);
  }

  /** Adds a source file; its name follows from the package and the first type in it. */
  Compiling and(String... lines) {
    String withMarks = String.join("\n", lines);
    String text = withMarks.replace(MARK, "");
    Matcher inPackage = PACKAGE.matcher(text);
    String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
    Matcher type = TYPE.matcher(text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", ""));
    String name = type.find() ? type.group(1) : "package-info";
    sources.add(JavaFileObjects.forSourceString(prefix + name, text));
    addMarks(name + ".java", withMarks);
    return this;
  }

  private void addMarks(String file, String withMarks) {
    List<String> lines = withMarks.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(MARK, -1);
      int column = 1;
      for (String part : List.of(parts).subList(0, parts.length - 1)) {
        column += part.length();
        marked.add(position(file, i + 1, column));
      }
    }
  }

  /** A line of output, with the mark instead of a place that is marked. */
  private String withMarks(String line) {
    for (int i = 0; i < marked.size(); i++) {
      String mark = marked.size() == 1 ? MARK : MARK + (i + 1);
      line = line.replaceFirst("^(\\w+) " + Pattern.quote(marked.get(i)) + " ", "$1 " + mark + " ");
    }
    return line;
  }

  Compiling with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Replaces the class path, which is otherwise that of the test. */
  Compiling on(List<File> files) {
    compiler = compiler.withClasspath(files);
    return this;
  }

  /** Adds a processor after ours. */
  Compiling beside(Processor processor) {
    others.add(processor);
    return this;
  }

  Compilation compile() {
    return compiler
        .withProcessors(processors(others.toArray(Processor[]::new)))
        .withOptions(options)
        .compile(sources);
  }

  /** What the compiler finds, in its order, and then these. */
  static List<Processor> processors(Processor... more) {
    List<Processor> processors = new ArrayList<>();
    processors.add(new PreflightProcessor());
    processors.add(new UnannotatedProcessor());
    processors.addAll(List.of(more));
    return processors;
  }

  /** What the compiler printed, a line each: {@code error OrdersResource.java:[4,2] text}. */
  List<String> diagnostics() {
    return lines(compile()).stream().map(this::withMarks).toList();
  }

  static List<String> lines(Compilation compilation) {
    return compilation.diagnostics().stream().map(Compiling::line).toList();
  }

  /** The same without the texts: {@code error OrdersResource.java:[4,2] origin-missing}. */
  List<String> ids() {
    return compile().diagnostics().stream().map(Compiling::shortLine).map(this::withMarks).toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    return place(diagnostic) + " " + diagnostic.getMessage(Locale.ROOT).strip();
  }

  static String shortLine(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ROOT);
    Matcher tag = Pattern.compile("\\[cors:([a-z0-9-]+)\\]").matcher(message);
    return place(diagnostic) + " " + (tag.find() ? tag.group(1) : message.strip());
  }

  private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    return (kind(diagnostic) + " " + position(diagnostic)).strip();
  }

  /** The severity, in lower case. */
  static String kind(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getKind().name().toLowerCase(Locale.ROOT);
  }

  /**
   * As Maven prints it: {@code OrdersResource.java:[9,24]}; empty for a place outside all files.
   */
  static String position(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      return "";
    }
    String path = diagnostic.getSource().getName();
    return position(
        path.substring(path.lastIndexOf('/') + 1),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber());
  }

  private static String position(String file, long line, long column) {
    return String.format("%s:[%d,%d]", file, line, column);
  }

  /** The generated sources by simple name, as text. */
  static String generated(Compilation compilation, String simpleName) {
    return Stream.concat(
            compilation.generatedSourceFiles().stream(), compilation.generatedFiles().stream())
        .filter(file -> file.getName().endsWith("/" + simpleName))
        .findFirst()
        .map(Compiling::text)
        .orElseThrow(
            () -> new AssertionError("no " + simpleName + " in " + compilation.generatedFiles()));
  }

  static String text(JavaFileObject file) {
    try {
      return file.getCharContent(true).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
