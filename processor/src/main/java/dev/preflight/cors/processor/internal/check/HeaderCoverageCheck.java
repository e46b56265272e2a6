package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that a policy which lists request headers lists those that the methods it governs read.
 */
final class HeaderCoverageCheck implements Check<CheckedPolicy> {

  private static final String ANY = "*";
  private static final String AUTHORIZATION = "Authorization";
  private static final Location HERE = Location.of(Member.ALLOWED_HEADERS);

  private final Model model;

  HeaderCoverageCheck(Model model) {
    this.model = model;
  }

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    if (policy.derivesAllowedHeaders() || !policy.isWellWritten(Member.ALLOWED_HEADERS)) {
      return List.of();
    }
    Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    allowed.addAll(policy.draft().allowedHeaders());
    List<Problem> problems = new ArrayList<>();
    model.governedBy(policy).forEach(method -> check(method, allowed, problems));
    return problems.stream().map(policy::diagnostic).toList();
  }

  private static void check(ResourceMethod method, Set<String> allowed, List<Problem> problems) {
    boolean readsAuthorization = method.needsRole();
    for (RequestParameter parameter : method.parameters()) {
      if (parameter.kind() != RequestParameter.Kind.HEADER
          || !RequestHeaders.needsPermission(parameter.name())) {
        continue;
      }
      if (parameter.name().equalsIgnoreCase(AUTHORIZATION)) {
        readsAuthorization = true;
      }
      if (!allowed.contains(parameter.name()) && !allowed.contains(ANY)) {
        problems.add(
            Rule.REQUEST_HEADER_PARAM_NOT_COVERED.at(HERE, parameter.name(), method.displayName()));
      }
    }
    if (allowed.contains(ANY)) {
      // Fetch, "CORS-preflight fetch": "*" never stands for Authorization, a
      // "CORS non-wildcard request-header name".
      if (readsAuthorization && !allowed.contains(AUTHORIZATION)) {
        problems.add(
            Rule.REQUEST_HEADER_WILDCARD_EXCLUDES_AUTHORIZATION.at(HERE, method.displayName()));
      }
    } else if (DerivedHeaders.needsContentType(method) && !allowed.contains("Content-Type")) {
      problems.add(
          Rule.REQUEST_HEADER_CONTENT_TYPE_NOT_COVERED.at(
              HERE,
              method.displayName(),
              method.consumes().isEmpty() ? "any type" : String.join(", ", method.consumes())));
    }
  }
}
