package dev.preflight.cors.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of methods for the response headers that they visibly set. Only javac shows
 * bodies; under another compiler nothing is found, and the rules that need this stay silent.
 */
final class Bodies {

  /** Builder methods of {@code jakarta.ws.rs.core.Response} that set a header of another name. */
  private static final Map<String, String> SETTERS =
      Map.of(
          "created",
          "Location",
          "seeOther",
          "Location",
          "temporaryRedirect",
          "Location",
          "location",
          "Location",
          "link",
          "Link",
          "links",
          "Link",
          "contentLocation",
          "Content-Location",
          "tag",
          "ETag");

  /** Methods whose first argument is a header's name. */
  private static final Set<String> BY_NAME =
      Set.of("header", "putSingle", "add", "addHeader", "setHeader", "addFirst", "putIfAbsent");

  private final Optional<Trees> trees;

  Bodies(ProcessingEnvironment environment) {
    this.trees = JavacTrees.of(environment);
  }

  /**
   * The names of the response headers that calls in this class or method visibly set, as written.
   */
  Set<String> headersSetIn(Element element) {
    Set<String> names = new LinkedHashSet<>();
    Tree tree = trees.map(found -> found.getTree(element)).orElse(null);
    if (tree != null) {
      tree.accept(new HeaderCalls(names), null);
    }
    return names;
  }

  private static final class HeaderCalls extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Set<String> names;

    HeaderCalls(Set<String> names) {
      this.names = names;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        String method = select.getIdentifier().toString();
        if (BY_NAME.contains(method) && call.getArguments().size() >= 2) {
          headerName(call.getArguments().get(0)).ifPresent(names::add);
        } else if (SETTERS.containsKey(method) && onResponse(select.getExpression())) {
          names.add(SETTERS.getOrDefault(method, method));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /**
     * A literal, or a constant that is named like its header: {@code
     * HttpHeaders.CONTENT_DISPOSITION}.
     */
    private static Optional<String> headerName(ExpressionTree argument) {
      if (argument instanceof LiteralTree literal && literal.getValue() instanceof String name) {
        return Optional.of(name);
      }
      if (argument instanceof MemberSelectTree constant
          && constant.getExpression().toString().endsWith("HttpHeaders")) {
        return Optional.of(fromConstant(constant.getIdentifier().toString()));
      }
      return Optional.empty();
    }

    private static String fromConstant(String constant) {
      StringBuilder name = new StringBuilder();
      for (String word : constant.split("_", -1)) {
        name.append(name.length() == 0 ? "" : "-")
            .append(word.charAt(0))
            .append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
      }
      return name.toString();
    }

    /** Whether a chain of calls starts at {@code Response}. */
    private static boolean onResponse(ExpressionTree expression) {
      ExpressionTree start = expression;
      while (true) {
        if (start instanceof MethodInvocationTree call) {
          start = call.getMethodSelect();
        } else if (start instanceof MemberSelectTree select) {
          start = select.getExpression();
        } else {
          return start instanceof IdentifierTree identifier
              && identifier.getName().contentEquals("Response");
        }
      }
    }
  }
}
