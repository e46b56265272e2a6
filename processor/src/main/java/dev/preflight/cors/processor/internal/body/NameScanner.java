package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names and the texts that stand in a part of a file, each name with its first place.
 */
final class NameScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final Map<String, Tree> found = new LinkedHashMap<>();

  private final Set<String> texts = new LinkedHashSet<>();

  private NameScanner() {}

  /** The texts that are written there. */
  static Set<String> texts(Tree tree) {
    return scanned(tree).texts;
  }

  static Set<String> names(Tree tree) {
    return in(tree).keySet();
  }

  static Optional<Tree> first(Tree tree, String name) {
    return Optional.ofNullable(in(tree).get(name));
  }

  private static Map<String, Tree> in(Tree tree) {
    return scanned(tree).found;
  }

  private static NameScanner scanned(Tree tree) {
    NameScanner scanner = new NameScanner();
    scanner.scan(tree, null);
    return scanner;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
    if (literal.getValue() instanceof String text) {
      texts.add(text);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    found.putIfAbsent(select.getIdentifier().toString(), select);
    return super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    found.putIfAbsent(identifier.getName().toString(), identifier);
    return null;
  }
}
