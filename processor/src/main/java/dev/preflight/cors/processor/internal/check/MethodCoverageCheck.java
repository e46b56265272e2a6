package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that a policy which lists methods lists those of the resource methods it governs.
 *
 * <p>See docs/decisions/0004-methods-left-out.md.
 */
final class MethodCoverageCheck implements Check<CheckedPolicy> {

  private final Model model;

  MethodCoverageCheck(Model model) {
    this.model = model;
  }

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    Set<String> listed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    listed.addAll(policy.draft().methods());
    if (listed.isEmpty() || listed.contains("*") || !policy.isWellWritten(Member.METHODS)) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    for (ResourceMethod method : model.governedBy(policy)) {
      for (String httpMethod : method.httpMethods()) {
        if (!listed.contains(httpMethod) && !httpMethod.equals("OPTIONS")) {
          found.add(
              policy.diagnostic(
                  Rule.METHOD_NOT_COVERED.at(
                      Location.of(Member.METHODS),
                      httpMethod,
                      method.displayName(),
                      method.displayPath(),
                      consequence(httpMethod))));
        }
      }
    }
    return found;
  }

  /** Browsers send a CORS-safelisted method without asking, and then keep the response. */
  private static String consequence(String httpMethod) {
    return Methods.SAFELISTED.contains(httpMethod)
        ? "no page of another origin may read the response, though browsers send the request"
        : "every browser refuses to send it from another origin";
  }
}
