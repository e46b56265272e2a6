package dev.preflight.cors.policy;

import java.util.ArrayList;
import java.util.List;

/** Checks the entries of {@code origins}. */
final class OriginValidator {

  private OriginValidator() {}

  static List<Problem> validate(PolicyDraft draft) {
    if (draft.origins().isEmpty() && draft.originExpressions().isEmpty()) {
      return List.of(OriginRule.ORIGIN_MISSING.at(Location.of(Member.POLICY)));
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < draft.origins().size(); i++) {
      check(draft.origins().get(i), Location.of(Member.ORIGINS, i), draft, problems);
    }
    return problems;
  }

  private static void check(
      String entry, Location here, PolicyDraft draft, List<Problem> problems) {
    if (entry.equals("*")) {
      if (draft.allowCredentials()) {
        problems.add(OriginRule.ORIGIN_WILDCARD_WITH_CREDENTIALS.at(here, entry));
      }
      return;
    }
    if (entry.equals("null")) {
      problems.add(OriginSyntaxRule.ORIGIN_NULL.at(here));
      return;
    }
    int schemeEnd = entry.indexOf("://");
    if (schemeEnd < 0) {
      problems.add(OriginSyntaxRule.ORIGIN_SCHEME_MISSING.at(here, entry, "https://" + entry));
      return;
    }
    int pathStart = firstOf(entry, "/?#", schemeEnd + 3);
    if (pathStart >= 0) {
      String origin = entry.substring(0, pathStart);
      OriginSyntaxRule rule =
          pathStart == entry.length() - 1 && entry.charAt(pathStart) == '/'
              ? OriginSyntaxRule.ORIGIN_TRAILING_SLASH
              : OriginSyntaxRule.ORIGIN_HAS_PATH;
      problems.add(rule.at(here, entry, origin));
    }
  }

  private static int firstOf(String text, String characters, int from) {
    for (int i = from; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
