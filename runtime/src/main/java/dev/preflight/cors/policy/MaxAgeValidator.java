package dev.preflight.cors.policy;

import java.util.List;

/** Checks {@code maxAge}. */
final class MaxAgeValidator {

  /** The longest time any browser remembers a preflight (Firefox). */
  private static final long LONGEST = 86_400;

  private MaxAgeValidator() {}

  static List<Problem> validate(PolicyDraft draft) {
    if (draft.maxAge().isEmpty()) {
      return List.of();
    }
    long seconds = draft.maxAge().getAsLong();
    Location here = Location.of(Member.MAX_AGE);
    return seconds > LONGEST ? List.of(MaxAgeRule.MAX_AGE_TOO_LARGE.at(here, seconds)) : List.of();
  }
}
