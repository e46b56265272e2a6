package dev.preflight.cors.processor.internal.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the response headers that calls visibly set. The types of expressions are not known
 * while annotations are processed, so a call counts only where its receiver tells by itself that it
 * is a response: many other things, a JSON object or an outgoing request, have an {@code add} or
 * {@code header} too.
 */
final class HeaderCalls extends TreeScanner<@Nullable Void, @Nullable Void> {

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

  /** Methods of a response or its builder whose first argument is a header's name. */
  private static final Set<String> OF_RESPONSE = Set.of("header", "addHeader", "setHeader");

  /** Methods of a map of headers whose first argument is a header's name. */
  private static final Set<String> OF_MAP = Set.of("putSingle", "add", "addFirst", "putIfAbsent");

  private static final Set<String> MAPS = Set.of("getHeaders", "getStringHeaders", "getMetadata");

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> responses = new HashSet<>();
  private final Set<String> maps = new HashSet<>();

  Set<String> names() {
    return names;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    String name = variable.getName().toString();
    String type = String.valueOf(variable.getType());
    ExpressionTree initial = variable.getInitializer();
    if (type.endsWith("ResponseBuilder")
        || type.endsWith("ServletResponse")
        || (initial != null && isResponse(initial))) {
      responses.add(name);
    }
    if (initial != null && isMap(initial)) {
      maps.add(name);
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      String method = select.getIdentifier().toString();
      ExpressionTree receiver = select.getExpression();
      boolean byName =
          (OF_RESPONSE.contains(method) && isResponse(receiver))
              || (OF_MAP.contains(method) && isMap(receiver));
      if (byName && call.getArguments().size() >= 2) {
        headerName(call.getArguments().get(0)).ifPresent(names::add);
      } else if (SETTERS.containsKey(method) && isResponse(receiver)) {
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
    if (constant.equals("ETAG")) {
      return "ETag";
    }
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_+", -1)) {
      if (!word.isEmpty()) {
        name.append(name.length() == 0 ? "" : "-")
            .append(word.charAt(0))
            .append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return name.toString();
  }

  /** A chain of calls that starts at {@code Response}, or at a variable that holds a response. */
  private boolean isResponse(ExpressionTree expression) {
    ExpressionTree start = expression;
    while (true) {
      if (start instanceof MethodInvocationTree call) {
        start = call.getMethodSelect();
      } else if (start instanceof MemberSelectTree select) {
        start = select.getExpression();
      } else {
        return start instanceof IdentifierTree identifier
            && (identifier.getName().contentEquals("Response")
                || responses.contains(identifier.getName().toString()));
      }
    }
  }

  /** The headers of something, {@code response.getHeaders()}, or a variable that holds them. */
  private boolean isMap(ExpressionTree expression) {
    if (expression instanceof IdentifierTree identifier) {
      return maps.contains(identifier.getName().toString());
    }
    return expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && MAPS.contains(select.getIdentifier().toString());
  }
}
