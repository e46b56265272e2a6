package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the texts that are written in a part of a file. */
final class TextScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final Set<String> found = new LinkedHashSet<>();

  private TextScanner() {}

  static Set<String> texts(Tree tree) {
    TextScanner scanner = new TextScanner();
    scanner.scan(tree, null);
    return scanner.found;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
    if (literal.getValue() instanceof String text) {
      found.add(text);
    }
    return null;
  }
}
