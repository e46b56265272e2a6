package dev.preflight.site;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What surrounds each page.
 *
 * @param text with names in double braces
 * @param version the version that the pages describe
 * @param api where the Javadoc of the annotations is, from the top of the site, if it is there
 */
record Template(String text, String version, Optional<String> api) {

  private static final String NAME = "Preflight";

  String fill(Page page) {
    String title = page.title().equals(NAME) ? NAME : page.title() + " · " + NAME;
    return text.replace("{{title}}", escape(title))
        .replace("{{api}}", api.map(Template::link).orElse(""))
        .replace("{{version}}", escape(version))
        .replace("{{up}}", page.up())
        .replace("{{contents}}", contents(page))
        .replace("{{body}}", page.html());
  }

  private static String link(String address) {
    return "<a href=\"{{up}}" + address + "\">Javadoc</a>\n";
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
