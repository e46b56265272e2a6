package dev.preflight.cors.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * A ready-made class of Preflight, taken apart into what is handed to JavaPoet. It knows the layout
 * that JavaPoet gives them, and no other Java.
 *
 * @param packageName its package
 * @param head all lines above its Javadoc: comment, package and imports
 * @param javadoc the text of its Javadoc
 * @param name its simple name
 * @param constants its constants, each with the initialiser on one or several lines
 * @param constructor the statements of its constructor
 */
record ReadySource(
    String packageName,
    String head,
    String javadoc,
    String name,
    List<Constant> constants,
    List<String> constructor) {

  private static final String PACKAGE = "package ";
  private static final String CLASS = "public final class ";
  private static final String CONSTANT = "  private static final PolicyDraft ";

  /** A policy. */
  record Constant(String name, String initialiser) {}

  /** Takes a class apart, and refuses one with a member that it would lose. */
  static ReadySource of(String text) {
    String packageName = "";
    String name = "";
    StringBuilder javadoc = new StringBuilder();
    List<Constant> constants = new ArrayList<>();
    List<String> constructor = List.of();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(PACKAGE)) {
        packageName = line.substring(PACKAGE.length(), line.length() - 1);
      } else if (line.equals("/**")) {
        while (!lines.get(++i).equals(" */")) {
          javadoc.append(lines.get(i).substring(Math.min(3, lines.get(i).length()))).append('\n');
        }
      } else if (line.startsWith(CLASS)) {
        name = line.substring(CLASS.length(), line.indexOf(' ', CLASS.length()));
      } else if (line.startsWith(CONSTANT)) {
        int equals = line.indexOf(" = ");
        StringBuilder initialiser = new StringBuilder(line.substring(equals + 3));
        while (!lines.get(i).endsWith(";")) {
          initialiser.append('\n').append(lines.get(++i).substring(2));
        }
        initialiser.setLength(initialiser.length() - 1);
        constants.add(
            new Constant(line.substring(CONSTANT.length(), equals), initialiser.toString()));
      } else if (line.equals("  public " + name + "() {")) {
        constructor = statements(lines, i + 1);
        i += constructor.size();
      } else if (line.equals("  static {")) {
        i += 2;
      } else if (line.startsWith("  ") && !line.equals("  }")) {
        throw new IllegalStateException("not understood: " + line);
      }
    }
    return new ReadySource(
        packageName,
        text.substring(0, text.indexOf("/**")),
        javadoc.toString(),
        name,
        constants,
        List.copyOf(constructor));
  }

  /** One on each line, as Preflight's are but for long ones. */
  private static List<String> statements(List<String> lines, int from) {
    List<String> statements = new ArrayList<>();
    for (int i = from; !lines.get(i).equals("  }"); i++) {
      statements.add(lines.get(i).substring(4));
    }
    return statements;
  }
}
