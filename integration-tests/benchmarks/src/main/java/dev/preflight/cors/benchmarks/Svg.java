package dev.preflight.cors.benchmarks;

import java.util.Locale;

/** A picture that is readable on a light and on a dark page, without a script. */
final class Svg {

  private static final String STYLE =
      """
        <style>
          svg { color-scheme: light dark; }
          text { font: 14px system-ui, sans-serif; fill: #1c2430; }
          .head { font-weight: 700; }
          .soft { fill: #55606e; }
          .paper { fill: #ffffff; }
          .ours { fill: #0a58b5; stroke: #0a58b5; }
          .other { fill: #c3ccd8; stroke: #7d8a9a; }
          .line { stroke: #7d8a9a; fill: none; }
          @media (prefers-color-scheme: dark) {
            text { fill: #e4e9f0; }
            .soft { fill: #a6b1bf; }
            .paper { fill: #12161c; }
            .ours { fill: #86b8ff; stroke: #86b8ff; }
            .other { fill: #3c4756; stroke: #8492a3; }
            .line { stroke: #8492a3; }
          }
        </style>
      """;

  private final StringBuilder body = new StringBuilder();

  /** Adds an element; numbers are written alike on every machine. */
  Svg add(String format, Object... values) {
    body.append("  ").append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  String text(int width, int height, String title) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d"
                + " %d\" role=\"img\" aria-labelledby=\"title\">%n  <title"
                + " id=\"title\">%s</title>%n",
            width,
            height,
            width,
            height,
            escaped(title))
        + STYLE
        + String.format("  <rect class=\"paper\" width=\"%d\" height=\"%d\"/>%n", width, height)
        + body
        + "</svg>\n";
  }
}
