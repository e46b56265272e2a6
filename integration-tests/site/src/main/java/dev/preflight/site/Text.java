package dev.preflight.site;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/** The plain text of a part of a page. */
final class Text extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();

  private Text() {}

  static String of(Node node) {
    Text text = new Text();
    node.accept(text);
    return text.text.toString().strip();
  }

  @Override
  public void visit(org.commonmark.node.Text node) {
    text.append(node.getLiteral());
    if (node.getNext() == null) {
      blankAfterBlock(node);
    }
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
    if (node.getNext() == null) {
      blankAfterBlock(node);
    }
  }

  @Override
  public void visit(FencedCodeBlock node) {
    text.append(' ').append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append(' ');
  }

  /** Cells of a table and items of a list do not run into each other. */
  private void blankAfterBlock(Node node) {
    Node parent = node.getParent();
    if (parent instanceof org.commonmark.node.Block
        || parent instanceof org.commonmark.node.CustomNode) {
      text.append(' ');
    }
  }
}
