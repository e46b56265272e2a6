package dev.preflight.cors.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Has the expressions of a draft proven, and notes their tables in it. */
final class OriginExpressionValidator {

  private OriginExpressionValidator() {}

  /**
   * Proves what is not proven yet.
   *
   * @param draft the draft
   * @param problems where to add what is wrong
   * @return the draft, with tables for the expressions that are sound
   */
  static PolicyDraft prove(PolicyDraft draft, List<Problem> problems) {
    if (draft.originExpressions().stream().allMatch(entry -> entry.table().isPresent())) {
      return draft;
    }
    Optional<OriginExpressionAnalyser> analyser = analyser();
    List<OriginExpression> proven = new ArrayList<>();
    for (int i = 0; i < draft.originExpressions().size(); i++) {
      OriginExpression entry = draft.originExpressions().get(i);
      Location here = Location.of(Member.ORIGIN_REGEX, i);
      if (entry.table().isPresent()) {
        proven.add(entry);
      } else if (analyser.isEmpty()) {
        problems.add(withoutAnalyser(entry, here));
      } else {
        OriginExpressionAnalyser.Verdict verdict =
            analyser.get().analyse(entry.expression(), draft, here);
        problems.addAll(verdict.problems());
        proven.add(new OriginExpression(entry.expression(), verdict.table()));
      }
    }
    return draft.withOriginExpressions(proven);
  }

  private static Problem withoutAnalyser(OriginExpression entry, Location here) {
    return RegexRule.REGEX_WITHOUT_ANALYSER.at(
        here,
        MarkedExpression.whole(entry.expression()),
        "write exact origins or patterns such as \"https://*.example.com\", declare the policy with @CrossOrigin, or put"
            + " preflight-processor on the class path");
  }

  /** Beside this class: a web server's context class loader may see somebody else's. */
  private static Optional<OriginExpressionAnalyser> analyser() {
    return ServiceLoader.load(
            OriginExpressionAnalyser.class, OriginExpressionAnalyser.class.getClassLoader())
        .findFirst();
  }
}
