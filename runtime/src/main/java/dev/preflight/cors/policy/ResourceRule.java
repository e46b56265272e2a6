package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** Rules about the resource that a policy governs; only the compiler can check them. */
public enum ResourceRule implements Rule {
  /**
   * Same path and HTTP method, different policies. Arguments: the HTTP method, the path, the other
   * method, where it stands.
   */
  POLICY_CONFLICT_SAME_PATH(
      ERROR,
      "%1$s %2$s is also answered by %3$s under another policy; a preflight names path and HTTP method only, so the server cannot tell which of the two policies to answer with",
      "give both methods the same policy, for example by moving @CrossOrigin to their class"),
  /** Nothing that Jakarta REST calls. Arguments: what it stands on, what is missing. */
  POLICY_NOT_A_RESOURCE(ERROR, "this policy has no effect: %1$s %2$s", "%3$s");

  private final Severity severity;
  private final String message;
  private final String fix;

  ResourceRule(Severity severity, String message, String fix) {
    this.severity = severity;
    this.message = message;
    this.fix = fix;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Member member() {
    return Member.POLICY;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public String fix() {
    return fix;
  }
}
