package dev.preflight.cors.policy;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.List;

/** Checks {@code maxAge}. */
final class MaxAgeValidator {

  /** The longest time any browser remembers a preflight (Firefox). */
  private static final long LONGEST = 86_400;

  /** The longest time that Chromium remembers one. */
  private static final long CHROMIUM = 7_200;

  /** Switches remembering off; sent as 0. */
  private static final long OFF = -1;

  private MaxAgeValidator() {}

  static List<Problem> validate(PolicyDraft draft) {
    long seconds = draft.maxAge();
    Location here = Location.of(Member.MAX_AGE);
    if (seconds < OFF) {
      return List.of(Rule.MAX_AGE_NEGATIVE.at(here, seconds));
    }
    if (seconds > LONGEST) {
      return List.of(Rule.MAX_AGE_TOO_LARGE.at(here, seconds));
    }
    return seconds > CHROMIUM
        ? List.of(Rule.MAX_AGE_ABOVE_CHROMIUM_CAP.at(here, seconds))
        : List.of();
  }
}
