package dev.preflight.site;

import java.util.List;
import java.util.stream.Collectors;

/** What the search reads: a script, since a page that was opened from a disk may not fetch. */
final class SearchIndex {

  private SearchIndex() {}

  static String of(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> page.sections().stream().map(section -> row(page, section)))
        .collect(Collectors.joining(",\n", "window.preflightIndex = [\n", "\n];\n"));
  }

  private static String row(Page page, Section section) {
    String address = page.address() + (section.level() == 1 ? "" : "#" + section.name());
    return "[%s, %s, %s, %s]"
        .formatted(
            quote(address), quote(page.title()), quote(section.heading()), quote(section.text()));
  }

  private static String quote(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replaceAll("\\s+", " ")
            .replace("<", "\\u003c")
        + '"';
  }
}
