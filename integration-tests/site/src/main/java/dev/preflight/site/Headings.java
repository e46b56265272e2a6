package dev.preflight.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Gives each heading the name by which links of Markdown pages call it, as forges do. */
final class Headings extends AbstractVisitor implements AttributeProvider {

  private final Map<Node, String> names = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();

  @Override
  public void visit(Heading heading) {
    String name =
        Text.of(heading)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} _-]", "")
            .replace(' ', '-');
    int before = used.merge(name, 1, Integer::sum) - 1;
    names.put(heading, before == 0 ? name : name + "-" + before);
  }

  String name(Node heading) {
    return names.getOrDefault(heading, "");
  }

  @Override
  public void setAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      attributes.put("id", name(node));
    } else if (tag.equals("pre")
        && (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock)) {
      // What scrolls has to be reached by keys.
      attributes.put("tabindex", "0");
    }
  }
}
