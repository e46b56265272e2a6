package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the calls that put something into a map, such as those of a static initialiser. */
final class PutScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final String put;
  private final List<MethodInvocationTree> found = new ArrayList<>();

  private PutScanner(String map) {
    this.put = map + ".put";
  }

  static List<MethodInvocationTree> into(String map, Tree type) {
    PutScanner scanner = new PutScanner(map);
    scanner.scan(type, null);
    return scanner.found;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    if (call.getArguments().size() == 2 && call.getMethodSelect().toString().equals(put)) {
      found.add(call);
    }
    return super.visitMethodInvocation(call, null);
  }
}
