package dev.preflight.cors.deployments;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What came over the wire: header names in lower case, lines in their order. */
public record RawResponse(int status, List<Line> headers, String body) {

  public record Line(String name, String value) {}

  public List<String> all(String name) {
    return headers.stream()
        .filter(line -> line.name().equals(name.toLowerCase(Locale.ROOT)))
        .map(Line::value)
        .toList();
  }

  /** The CORS headers and Vary, sorted; several lines of one name are shown as several. */
  public String cors() {
    TreeMap<String, String> shown = new TreeMap<>();
    for (Line line : headers) {
      if (line.name().startsWith("access-control-") || line.name().equals("vary")) {
        shown.merge(line.name(), line.value(), (a, b) -> a + " | " + b);
      }
    }
    StringBuilder text = new StringBuilder();
    shown.forEach(
        (name, value) -> text.append(abbreviated(name)).append('=').append(value).append("; "));
    return text.toString().strip();
  }

  /**
   * The body without the frames of a stack trace, which differ by the filters that ran, and the
   * port.
   */
  String page() {
    return body.replaceAll("localhost:\\d+", "localhost")
        .replaceAll("\\.\\.\\. \\d+ more", "... more")
        .replaceAll("(?m)^\\s*(at |\\d+: )?[\\w.$/]+\\([\\w.: ]+\\)\\R?", "");
  }

  private static String abbreviated(String name) {
    return switch (name) {
      case "access-control-allow-origin" -> "ACAO";
      case "access-control-allow-credentials" -> "ACAC";
      case "access-control-allow-methods" -> "ACAM";
      case "access-control-allow-headers" -> "ACAH";
      case "access-control-max-age" -> "ACMA";
      case "access-control-expose-headers" -> "ACEH";
      default -> name.equals("vary") ? "Vary" : name;
    };
  }
}
