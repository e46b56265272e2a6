package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.Risk;
import dev.preflight.cors.policy.PolicyDraft;

/**
 * What a policy asks of its expressions.
 *
 * @param draft the policy
 * @param credentials whether what it allows may send credentials
 */
public record Terms(PolicyDraft draft, boolean credentials) {

  public static Terms of(PolicyDraft draft) {
    return new Terms(draft, draft.allowCredentials());
  }

  /** Whether every origin has to be safe from those who can alter the traffic. */
  boolean secureOnly() {
    return refuses(Risk.INSECURE_ORIGINS);
  }

  /** Whether no origin may be that of an application. */
  boolean webOnly() {
    return refuses(Risk.APPLICATION_ORIGINS);
  }

  /** Whether every registrable domain has to be spelled out, those below public suffixes too. */
  boolean spelledOutOnly() {
    return refuses(Risk.PUBLIC_SUFFIXES);
  }

  private boolean refuses(Risk risk) {
    return credentials && !draft.tolerate().contains(risk);
  }
}
