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

/** Compiles sources in memory with the real javac and the real processor. */
final class Compiling {

  private static final Pattern TYPE =
      Pattern.compile("(?:class|interface|@interface|record|enum)\\s+(\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");

  private final List<JavaFileObject> sources = new ArrayList<>();
  private Compiler compiler = Compiler.javac();
  private final List<String> options = new ArrayList<>(List.of("-Xlint:all", "--release", "17"));

  static Compiling source(String... lines) {
    return new Compiling().and(lines);
  }

  /** Adds a source file; its name follows from the package and the first type in it. */
  Compiling and(String... lines) {
    String text = String.join("\n", lines);
    Matcher inPackage = PACKAGE.matcher(text);
    String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
    Matcher type = TYPE.matcher(text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"\n]*\"", ""));
    String name = type.find() ? type.group(1) : "package-info";
    sources.add(JavaFileObjects.forSourceString(prefix + name, text));
    return this;
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

  Compilation compile() {
    return compiler.withProcessors(processors()).withOptions(options).compile(sources);
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
    return lines(compile());
  }

  static List<String> lines(Compilation compilation) {
    return compilation.diagnostics().stream().map(Compiling::line).toList();
  }

  /** The same without the texts: {@code error OrdersResource.java:[4,2] origin-missing}. */
  List<String> ids() {
    return compile().diagnostics().stream().map(Compiling::shortLine).toList();
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
    return String.format(
        "%s:[%d,%d]",
        path.substring(path.lastIndexOf('/') + 1),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber());
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
