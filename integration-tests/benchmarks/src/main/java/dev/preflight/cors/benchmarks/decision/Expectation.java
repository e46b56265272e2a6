package dev.preflight.cors.benchmarks.decision;

/**
 * What a right response allows. The systems differ on purpose where the standard leaves it open.
 *
 * @param allowedOrigin the value of {@code Access-Control-Allow-Origin}, or {@code null}
 */
record Expectation(String allowedOrigin) {

  static Expectation of(Contenders contender, PolicyCase policy, RequestCase request) {
    boolean jersey = contender == Contenders.PREFLIGHT || contender == Contenders.BY_HAND;
    if (request == RequestCase.NO_ORIGIN || request == RequestCase.UNGOVERNED) {
      // A policy for everybody is written whether or not it was asked for; caches then agree.
      return new Expectation(policy.isAny() && jersey ? "*" : null);
    }
    boolean headersRefused =
        !jersey
            && (request == RequestCase.PREFLIGHT_MEBIBYTE
                || (request == RequestCase.PREFLIGHT_COMMAS && contender == Contenders.HELIDON));
    if (headersRefused || !request.isGranted(policy)) {
      return new Expectation(null);
    }
    return new Expectation(policy.isAny() ? "*" : policy.allowed());
  }
}
