package dev.preflight.snippets;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java block as a file that the compiler takes. A block that is part of a file, such as a class
 * without imports, a method or some statements, is completed around it, on the line where it
 * begins, so that line numbers stay those of the block.
 *
 * @param path of the file, below the folder of the sources
 */
record JavaSource(String path, String text) {

  private static final String IMPORTS =
      List.of(
              "java.io.*",
              "java.lang.annotation.*",
              "java.net.*",
              "java.util.*",
              "java.util.concurrent.*",
              "jakarta.annotation.security.*",
              "jakarta.servlet.*",
              "jakarta.servlet.annotation.*",
              "jakarta.servlet.http.HttpServlet",
              "jakarta.ws.rs.*",
              "jakarta.ws.rs.container.*",
              "jakarta.ws.rs.core.*",
              "jakarta.ws.rs.ext.*",
              "jakarta.ws.rs.sse.*",
              "dev.preflight.cors.*",
              "dev.preflight.cors.deploy.*",
              "dev.preflight.cors.manifest.*",
              "dev.preflight.cors.outcome.*",
              "dev.preflight.cors.policy.*",
              "dev.preflight.cors.servlet.*",
              "dev.preflight.cors.testing.*",
              "org.glassfish.jersey.server.ResourceConfig",
              "dev.preflight.snippets.surroundings.*")
          .stream()
          .map(name -> "import " + name + "; ")
          .reduce("", String::concat);

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[a-z@]+ )*?(?:class|interface|@interface|record|enum)\\s+(\\w+)");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "(?m)^public (?:[a-z]+ )*(?:class|interface|@interface|record|enum)\\s+(\\w+)");

  /** What a block says, completed. */
  static JavaSource of(Fence fence) {
    String text = withBodies(fence.text());
    boolean whole = PACKAGE.matcher(text).find() || text.contains("\nimport ");
    return whole || text.startsWith("import ") || isModule(text)
        ? named(text)
        : completed(fence, text);
  }

  static boolean isModule(String text) {
    return Pattern.compile("(?m)^(open )?module ").matcher(text).find();
  }

  private static JavaSource completed(Fence fence, String text) {
    String extra = fence.word("imports").map(names -> imports(names)).orElse("");
    String head = IMPORTS + extra;
    String inClass =
        head + "class Snippet extends " + fence.word("in").orElse("Surroundings") + " { ";
    List<String> forms =
        List.of(
            head + text,
            inClass + text + "}",
            inClass + "void run() throws Exception { " + text + "}}",
            head
                + text
                + "@Path(\"/snippet\") class Snippet { @GET public String get() { return \"\"; }"
                + " }");
    return named(
        forms.stream()
            .filter(JavaSource::parses)
            .findFirst()
            .orElseThrow(
                () -> new AssertionError(fence.place() + " is neither a file nor a part of one")));
  }

  private static String imports(String names) {
    return ("import " + names.replace(",", "; import ") + "; ").replace("static:", "static ");
  }

  private static JavaSource named(String text) {
    Matcher inPackage = PACKAGE.matcher(text);
    String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
    return new JavaSource(folder + name(text) + ".java", text);
  }

  private static String name(String text) {
    if (isModule(text)) {
      return "module-info";
    }
    String code = text.replaceAll("(?s)/\\*.*?\\*/", "").replace(IMPORTS, "");
    for (Pattern pattern : List.of(PUBLIC_TYPE, TYPE)) {
      Matcher type = pattern.matcher(code);
      if (type.find()) {
        return type.group(1);
      }
    }
    return PACKAGE.matcher(code).find() ? "package-info" : "Snippet";
  }

  /** {@code { … }} stands for any body. */
  private static String withBodies(String text) {
    boolean resource = text.contains("@Path(");
    return text.lines()
        .map(
            line ->
                line.matches(".*\\b(class|interface|record|enum)\\b.*")
                    ? line.replace(
                        "{ … }", resource ? "{ @GET public String list() { return \"\"; } }" : "{}")
                    : line.replace("{ … }", "{ throw new UnsupportedOperationException(); }"))
        .reduce("", (all, line) -> all + line + "\n")
        .replaceAll("(?m)^( *)… *$", "$1// …");
  }

  /** Whether the compiler finds no fault with the form alone, in the language that users need. */
  private static boolean parses(String text) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    found,
                    List.of("-proc:none", "--release", "17"),
                    null,
                    List.of(file));
    try {
      task.parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.getDiagnostics().stream()
        .noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
  }
}
