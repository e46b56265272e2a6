package dev.preflight.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One page.
 *
 * @param address its path on the site
 * @param title its first heading
 * @param html its body
 * @param sections what is found by the search
 * @param files what it shows besides other pages
 */
record Page(String address, String title, String html, List<Section> sections, List<Path> files) {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  static Page read(Path top, Path source) throws IOException {
    Node document = PARSER.parse(Files.readString(source));
    Links links = new Links(top, source);
    document.accept(links);
    Headings headings = new Headings();
    document.accept(headings);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> headings)
            .build();
    List<Section> sections = Section.of(document, headings);
    String html = Wide.scroll(renderer.render(document));
    String address = html(top.relativize(source).toString().replace('\\', '/'));
    String title = sections.isEmpty() ? address : sections.get(0).heading();
    return new Page(address, title, html, sections, links.files());
  }

  /** The path on the site; the README of a folder is what a server shows for the folder. */
  static String html(String path) {
    return path.replaceFirst("README\\.md$", "index.html").replaceFirst("\\.md$", ".html");
  }

  /** From here to the top of the site. */
  String up() {
    return "../".repeat((int) address.chars().filter(c -> c == '/').count());
  }

  /** The headings below the title, for a table of contents. */
  List<Section> contents() {
    return sections.stream().filter(each -> each.level() == 2).toList();
  }
}
