package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.fetch.Token;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks {@code methods}. */
final class MethodValidator {

  /** Registered methods that browsers leave as they are; {@code patch} is the classic. */
  private static final Set<String> REGISTERED =
      Set.of(
          "COPY",
          "LOCK",
          "MKCOL",
          "MOVE",
          "PATCH",
          "PROPFIND",
          "PROPPATCH",
          "QUERY",
          "REPORT",
          "SEARCH",
          "UNLOCK");

  private MethodValidator() {}

  static List<Problem> validate(PolicyDraft draft) {
    List<Problem> problems = new ArrayList<>();
    boolean all = draft.methods().contains(CorsHeaders.ANY);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.methods().size(); i++) {
      String method = draft.methods().get(i);
      Location here = Location.of(Member.METHODS, i);
      if (!seen.add(Methods.normalised(method))) {
        problems.add(Rule.METHOD_DUPLICATE.at(here, method));
      } else if (method.equals(CorsHeaders.ANY)) {
        if (draft.allowCredentials()) {
          problems.add(Rule.METHOD_WILDCARD_WITH_CREDENTIALS.at(here));
        }
      } else {
        check(method, all, here, problems);
      }
    }
    return problems;
  }

  private static void check(String method, boolean all, Location here, List<Problem> problems) {
    String upper = method.toUpperCase(Locale.ROOT);
    if (!Token.isName(method)) {
      problems.add(Rule.METHOD_INVALID.at(here, method, Token.advice(upper, "remove this entry")));
    } else if (Methods.FORBIDDEN.contains(upper)) {
      problems.add(Rule.METHOD_FORBIDDEN.at(here, method));
    } else if (all) {
      problems.add(Rule.METHOD_WILDCARD_REDUNDANT.at(here, method));
    } else if (Methods.NORMALISED.contains(upper) && !method.equals(upper)) {
      problems.add(Rule.METHOD_NEEDS_UPPERCASE.at(here, method, upper));
    } else if (REGISTERED.contains(upper) && !method.equals(upper)) {
      problems.add(Rule.METHOD_CASE_SUSPICIOUS.at(here, method, upper));
    }
  }
}
