package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.internal.fetch.Token;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks {@code allowedHeaders}. */
final class RequestHeaderValidator {

  private static final Set<String> RESPONSE_ONLY =
      Set.of("access-control-expose-headers", "access-control-max-age");

  private RequestHeaderValidator() {}

  static List<Problem> validate(PolicyDraft draft) {
    List<Problem> problems = new ArrayList<>();
    // With credentials the star is what should go, and the names beside it what should stay.
    boolean all = draft.allowedHeaders().contains(CorsHeaders.ANY) && !draft.allowCredentials();
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < draft.allowedHeaders().size(); i++) {
      String name = draft.allowedHeaders().get(i);
      String lower = Token.lowerCase(name);
      Location here = Location.of(Member.ALLOWED_HEADERS, i);
      String first = seen.putIfAbsent(lower, name);
      if (first != null) {
        problems.add(Rule.REQUEST_HEADER_DUPLICATE.at(here, name, first));
      } else if (name.equals(CorsHeaders.ANY)) {
        if (draft.allowCredentials()) {
          problems.add(Rule.REQUEST_HEADER_WILDCARD_WITH_CREDENTIALS.at(here));
        }
      } else if (!Token.isName(name)) {
        problems.add(Rule.REQUEST_HEADER_INVALID.at(here, name, adviceForInvalid(name)));
      } else if (RequestHeaders.isForbidden(lower)) {
        problems.add(Rule.REQUEST_HEADER_FORBIDDEN.at(here, name, adviceForForbidden(name)));
      } else if (lower.startsWith("access-control-allow-") || RESPONSE_ONLY.contains(lower)) {
        problems.add(Rule.REQUEST_HEADER_RESPONSE_ONLY.at(here, name));
      } else if (all && !lower.equals("authorization")) {
        problems.add(Rule.REQUEST_HEADER_WILDCARD_REDUNDANT.at(here, name));
      }
    }
    return problems;
  }

  private static String adviceForInvalid(String name) {
    return Token.headerAdvice(
        name,
        name.indexOf('*') >= 0
            ? "write each name out, or \"*\" alone for all"
            : "remove this entry");
  }

  private static String adviceForForbidden(String name) {
    return Token.lowerCase(name).startsWith("cookie")
        ? "remove \"" + name + "\"; cookies come with allowCredentials = true"
        : "remove \"" + name + "\"";
  }
}
