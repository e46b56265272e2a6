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
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Collects the names and the texts that stand in a part of a file, each name with its first place.
 */
final class NameScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  /**
   * Names of the compiler, which has each only once; a text is decoded whenever it is asked for.
   */
  private final Map<Name, Tree> found = new LinkedHashMap<>();

  private final Set<String> texts = new LinkedHashSet<>();

  private NameScanner() {}

  /** The texts that are written there. */
  static Set<String> texts(Tree tree) {
    return scanned(tree).texts;
  }

  static Set<String> names(Tree tree) {
    Set<String> names = new LinkedHashSet<>();
    for (Name each : scanned(tree).found.keySet()) {
      names.add(each.toString());
    }
    return names;
  }

  static Optional<Tree> first(Tree tree, String name) {
    for (Map.Entry<Name, Tree> each : scanned(tree).found.entrySet()) {
      if (each.getKey().contentEquals(name)) {
        return Optional.of(each.getValue());
      }
    }
    return Optional.empty();
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
    found.putIfAbsent(select.getIdentifier(), select);
    return super.visitMemberSelect(select, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    found.putIfAbsent(identifier.getName(), identifier);
    return null;
  }
}
