package dev.preflight.cors.benchmarks.decision;

/** What kind of origin a policy is asked about. */
public enum OriginKind {
  ALLOWED,
  REFUSED,
  /** As long as HTTP servers accept, and no origin. */
  GARBAGE;

  private static final String LONG_GARBAGE = "https://" + "a.".repeat(4_000) + "!";

  String of(PolicyCase policy) {
    return switch (this) {
      case ALLOWED -> policy.allowed();
      case REFUSED -> policy.refused();
      case GARBAGE -> LONG_GARBAGE;
    };
  }

  boolean isAllowedBy(PolicyCase policy) {
    return this == ALLOWED || policy.isAny();
  }
}
