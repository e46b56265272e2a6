package dev.preflight.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A heading of a page and the text below it.
 *
 * @param level 1 for the title
 * @param name what a link calls it
 */
record Section(int level, String name, String heading, String text) {

  static List<Section> of(Node document, Headings headings) {
    List<Section> sections = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        sections.add(
            new Section(heading.getLevel(), headings.name(node), Text.of(heading), below(heading)));
      }
    }
    return sections;
  }

  private static String below(Heading heading) {
    StringBuilder text = new StringBuilder();
    for (Node node = heading.getNext();
        node != null && !(node instanceof Heading);
        node = node.getNext()) {
      text.append(Text.of(node)).append(' ');
    }
    return text.toString().strip();
  }
}
