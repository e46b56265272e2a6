package dev.preflight.cors.internal.servlet;

/**
 * A URL pattern of a servlet or a policy, and how specific it is (Jakarta Servlet, "Specification
 * of Mappings"): an exact path comes before the longest prefix, that before an extension.
 *
 * @param text the pattern as written
 * @param kind its form
 */
record UrlPattern(String text, Kind kind) implements Comparable<UrlPattern> {

  /** From the most to the least specific. */
  enum Kind {
    EXACT,
    PREFIX,
    EXTENSION,
    DEFAULT
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it has none of the four forms
   */
  static UrlPattern of(String text) {
    if (text.equals("/")) {
      return new UrlPattern(text, Kind.DEFAULT);
    }
    if (text.startsWith("/") && text.endsWith("/*")) {
      return inner(text, 1, text.length() - 2, Kind.PREFIX);
    }
    if (text.startsWith("*.") && text.length() > 2 && text.indexOf('/') < 0) {
      return inner(text, 1, text.length(), Kind.EXTENSION);
    }
    // The empty pattern is the root of the context alone.
    if (text.isEmpty() || text.startsWith("/")) {
      return inner(text, 0, text.length(), Kind.EXACT);
    }
    throw new IllegalArgumentException(fault(text));
  }

  private static UrlPattern inner(String text, int from, int to, Kind kind) {
    if (text.substring(Math.min(from, to), to).indexOf('*') >= 0) {
      throw new IllegalArgumentException(fault(text));
    }
    return new UrlPattern(text, kind);
  }

  private static String fault(String text) {
    return "\""
        + text
        + "\" is no URL pattern of a servlet: write an exact path (/report), a prefix (/static/*),"
        + " an extension (*.css), or / for all that no servlet has";
  }

  boolean matches(String path) {
    return switch (kind) {
      case EXACT -> path.equals(text) || (text.isEmpty() && path.equals("/"));
      case PREFIX ->
          path.startsWith(prefix())
              && (path.length() == prefix().length() || path.charAt(prefix().length()) == '/');
      case EXTENSION -> path.substring(path.lastIndexOf('/') + 1).endsWith(text.substring(1));
      case DEFAULT -> true;
    };
  }

  /** What stands before the part that may be anything. */
  String prefix() {
    return switch (kind) {
      case EXACT -> text;
      case PREFIX -> text.substring(0, text.length() - 2);
      case EXTENSION, DEFAULT -> "";
    };
  }

  @Override
  public int compareTo(UrlPattern other) {
    int byKind = kind.compareTo(other.kind);
    int byLength = Integer.compare(other.prefix().length(), prefix().length());
    return byKind != 0 ? byKind : byLength != 0 ? byLength : text.compareTo(other.text);
  }
}
