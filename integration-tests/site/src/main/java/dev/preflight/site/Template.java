package dev.preflight.site;

import java.util.stream.Collectors;

/**
 * What surrounds each page.
 *
 * @param text with names in double braces
 * @param version the version that the pages describe
 */
record Template(String text, String version) {

  String fill(Page page) {
    return text.replace("{{title}}", escape(page.title()))
        .replace("{{version}}", escape(version))
        .replace("{{up}}", page.up())
        .replace("{{contents}}", contents(page))
        .replace("{{body}}", page.html());
  }

  private static String contents(Page page) {
    if (page.contents().size() < 3) {
      return "";
    }
    return page.contents().stream()
        .map(
            each ->
                "<li><a href=\"#%s\">%s</a></li>".formatted(each.name(), escape(each.heading())))
        .collect(
            Collectors.joining(
                "\n",
                "<nav class=\"contents\" aria-label=\"On this page\"><p>On this page</p><ul>\n",
                "\n</ul></nav>"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
