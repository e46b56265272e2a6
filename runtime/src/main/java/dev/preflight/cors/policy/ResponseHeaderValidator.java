package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.ResponseHeaders;
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

/** Checks {@code exposedHeaders}. */
final class ResponseHeaderValidator {

  /** Request headers and preflight headers of the CORS protocol; no script reads them. */
  private static final Set<String> PROTOCOL =
      Set.of(
          "access-control-allow-headers",
          "access-control-allow-methods",
          "access-control-max-age",
          "access-control-request-headers",
          "access-control-request-method",
          "origin");

  private ResponseHeaderValidator() {}

  static List<Problem> validate(PolicyDraft draft) {
    List<Problem> problems = new ArrayList<>();
    boolean all = draft.exposedHeaders().contains(CorsHeaders.ANY) && !draft.allowCredentials();
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < draft.exposedHeaders().size(); i++) {
      String name = draft.exposedHeaders().get(i);
      String lower = Token.lowerCase(name);
      Location here = Location.of(Member.EXPOSED_HEADERS, i);
      String first = seen.putIfAbsent(lower, name);
      if (first != null) {
        problems.add(Rule.RESPONSE_HEADER_DUPLICATE.at(here, name, first));
      } else if (name.equals(CorsHeaders.ANY)) {
        if (draft.allowCredentials()) {
          problems.add(Rule.RESPONSE_HEADER_WILDCARD_WITH_CREDENTIALS.at(here));
        }
      } else if (!Token.isName(name)) {
        problems.add(
            Rule.RESPONSE_HEADER_INVALID.at(
                here, name, Token.headerAdvice(name, "remove this entry")));
      } else if (ResponseHeaders.isForbidden(lower)) {
        problems.add(Rule.RESPONSE_HEADER_FORBIDDEN.at(here, name));
      } else if (PROTOCOL.contains(lower)) {
        problems.add(Rule.RESPONSE_HEADER_PROTOCOL.at(here, name));
      } else if (ResponseHeaders.isSafelisted(lower)) {
        problems.add(Rule.RESPONSE_HEADER_SAFELISTED.at(here, name));
      } else if (all) {
        problems.add(Rule.RESPONSE_HEADER_WILDCARD_REDUNDANT.at(here, name));
      }
    }
    return problems;
  }
}
