package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.policy.OriginExpressionAnalyser.Verdict;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** Has the expressions of a draft proven, and notes their tables in it. */
final class OriginExpressionValidator {

  private final PolicyDraft draft;
  private final List<Problem> problems = new ArrayList<>();
  private final List<OriginExpression> proven = new ArrayList<>();
  private final Set<Risk> needed = EnumSet.noneOf(Risk.class);

  /** Whether every expression was analysed just now and none refused. */
  private boolean understood = true;

  private OriginExpressionValidator(PolicyDraft draft) {
    this.draft = draft;
  }

  static OriginExpressionValidator of(PolicyDraft draft) {
    return draft.originExpressions().isEmpty()
        ? new OriginExpressionValidator(draft)
        : of(draft, analyser());
  }

  static OriginExpressionValidator of(
      PolicyDraft draft, Optional<OriginExpressionAnalyser> analyser) {
    OriginExpressionValidator validator = new OriginExpressionValidator(draft);
    validator.prove(analyser);
    return validator;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The draft, with tables for the expressions that are sound. */
  PolicyDraft proven() {
    return draft.withOriginExpressions(proven);
  }

  /** The risks that some expression runs, tolerated or not. */
  Set<Risk> needed() {
    return needed;
  }

  boolean understood() {
    return understood;
  }

  private void prove(Optional<OriginExpressionAnalyser> analyser) {
    for (int i = 0; i < draft.originExpressions().size(); i++) {
      OriginExpression entry = draft.originExpressions().get(i);
      Location here = Location.of(Member.ORIGIN_REGEX, i);
      if (entry.table().isPresent()) {
        proven.add(entry);
        understood = false;
      } else if (analyser.isEmpty()) {
        problems.add(withoutAnalyser(entry, here));
        understood = false;
      } else {
        note(entry, analyser.get().analyse(entry.expression(), draft, here));
      }
    }
  }

  private void note(OriginExpression entry, Verdict verdict) {
    problems.addAll(verdict.problems());
    needed.addAll(verdict.needed());
    proven.add(new OriginExpression(entry.expression(), verdict.table()));
    understood &= verdict.table().isPresent();
  }

  private static Problem withoutAnalyser(OriginExpression entry, Location here) {
    return Rule.REGEX_WITHOUT_ANALYSER.at(
        here,
        MarkedExpression.whole(entry.expression()),
        "write exact origins or patterns such as \"https://*.example.com\", declare the policy with"
            + " @CrossOrigin, or put preflight-processor on the class path");
  }

  /** Beside this class: a web server's context class loader may see somebody else's. */
  static Optional<OriginExpressionAnalyser> analyser() {
    return ServiceLoader.load(
            OriginExpressionAnalyser.class, OriginExpressionAnalyser.class.getClassLoader())
        .findFirst();
  }
}
