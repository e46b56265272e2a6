package dev.preflight.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Has the links of a page lead to the pages of the site, and remembers which files they name. */
final class Links extends AbstractVisitor {

  private final Path top;
  private final Path source;
  private final List<Path> files = new ArrayList<>();

  Links(Path top, Path source) {
    this.top = top;
    this.source = source;
  }

  List<Path> files() {
    return files;
  }

  @Override
  public void visit(Image image) {
    image.setDestination(onSite(image.getDestination()));
    visitChildren(image);
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    if (leadsToFolderOfSources(link.getDestination())) {
      // Only the repository has it: its text stays.
      for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
        link.insertBefore(child);
      }
      link.unlink();
    } else {
      link.setDestination(onSite(link.getDestination()));
    }
  }

  private String onSite(String destination) {
    if (isElsewhere(destination)) {
      return destination;
    }
    String path = destination.replaceFirst("#.*", "");
    String heading = destination.substring(path.length());
    Path file = source.resolveSibling(path).normalize();
    if (Files.isDirectory(file)) {
      return path.replaceFirst("/?$", "/index.html") + heading;
    }
    if (!path.endsWith(".md") && file.startsWith(top)) {
      files.add(file);
    }
    return Page.html(path) + heading;
  }

  private boolean leadsToFolderOfSources(String destination) {
    Path file = source.resolveSibling(destination.replaceFirst("#.*", "")).normalize();
    return !isElsewhere(destination)
        && Files.isDirectory(file)
        && !Files.exists(file.resolve("README.md"));
  }

  private static boolean isElsewhere(String destination) {
    return destination.startsWith("#") || destination.matches("[a-z]+:.*");
  }
}
