package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.NOTE;
import static dev.preflight.cors.policy.Severity.WARNING;

/** Rules about the resource that a policy governs; only the compiler can check them. */
public enum ResourceRule implements Rule {
  /** Nothing that Jakarta REST calls. Arguments: what it stands on, what is missing, what to do. */
  POLICY_NOT_A_RESOURCE(ERROR, "this policy has no effect: %1$s %2$s", "%3$s"),
  /** A sub-resource locator. Arguments: the locator, the type it returns. */
  POLICY_ON_LOCATOR(
      ERROR,
      "%1$s is a sub-resource locator and answers no request itself, so this policy has no effect",
      "put the policy on %2$s or its methods"),
  /** A method that is not public. Arguments: the method. */
  POLICY_NON_PUBLIC_METHOD(
      ERROR,
      "%1$s is not public, and Jakarta REST ignores annotations of such methods, so this policy has no effect",
      "make %1$s public, or remove the policy"),
  /** Two policies on one element. Arguments: what they stand on, the two annotations. */
  POLICY_AMBIGUOUS(
      ERROR,
      "%1$s has two policies, %2$s; policies are never merged, so one of them would be ignored",
      "keep one of them"),
  /**
   * The same policy as would govern anyway. Arguments: what it stands on, where the other stands.
   */
  POLICY_REDUNDANT(
      WARNING,
      "%1$s is governed by the same policy without this annotation, from %2$s; two copies drift apart",
      "remove this annotation"),
  /** {@code @SameOrigin} where no policy would apply. Arguments: what it stands on. */
  SAME_ORIGIN_REDUNDANT(
      WARNING,
      "no policy would apply to %1$s, so this @SameOrigin ends nothing",
      "remove @SameOrigin"),
  /** {@code @SameOrigin} and {@code @CrossOrigin} on one element. Arguments: what they stand on. */
  SAME_ORIGIN_CONFLICT(
      ERROR,
      "%1$s has both @CrossOrigin and @SameOrigin, which contradict each other",
      "keep the one that is meant"),
  /** A {@code @Path} that does not parse. Arguments: the template, the reason. */
  PATH_TEMPLATE_INVALID(
      ERROR,
      "the path \"%1$s\" cannot be read: %2$s; the answers to its preflights cannot be generated",
      "mend the template"),
  /**
   * Same path and HTTP method, different policies. Arguments: the HTTP method, the path, the other
   * method, where it stands.
   */
  POLICY_CONFLICT_SAME_PATH(
      ERROR,
      "%1$s %2$s is also answered by %3$s under another policy; a preflight names path and HTTP method only, so the server cannot tell which of the two policies to answer with",
      "give both methods the same policy, for example by moving @CrossOrigin to their class"),
  /** An {@code @OPTIONS} method at a governed path. Arguments: the method, the path. */
  POLICY_OWN_OPTIONS_METHOD(
      WARNING,
      "%1$s answers plain OPTIONS requests of %2$s only: preflights are answered from the policy and never reach it",
      "keep it for plain OPTIONS and suppress this warning, or remove it"),
  /**
   * A locator below which the compiler cannot look. Arguments: the locator, the type it declares.
   */
  POLICY_UNPROVABLE_LOCATOR(
      WARNING,
      "%1$s is declared to return %2$s, so the compiler does not see what answers below it, and preflights there could not be answered from a policy",
      "declare the sub-resource's class, or end the policy with @SameOrigin on %1$s"),
  /**
   * A role is needed, but no credentials can come. Arguments: the resource method, the annotation.
   */
  ROLES_WITH_WILDCARD(
      WARNING,
      "%1$s needs an authenticated caller (%2$s), but this policy admits neither credentials nor Authorization, so no call from another origin can pass",
      "list the origins with allowCredentials = true, or allow the header Authorization"),
  /** A {@code @CookieParam} without credentials. Arguments: the cookie, the resource method. */
  COOKIE_PARAM_WITHOUT_CREDENTIALS(
      WARNING,
      "%2$s reads the cookie \"%1$s\", but this policy allows no credentials, so no script of another origin can read the answer to a request that carries cookies",
      "list the origins with allowCredentials = true, or remove the parameter"),
  /**
   * A write that a page can send without a preflight, with credentials. Arguments: the HTTP method,
   * the path, the resource method, the media types.
   */
  SIMPLE_REQUEST_WRITES(
      NOTE,
      "any page can send %1$s %2$s (%3$s) with the user's cookies and without a preflight, since %4$s; CORS hides the answer from it, but does not stop the write",
      "protect the method against cross-site request forgery, or let it consume only types that need a preflight, such as application/json"),
  /**
   * A response header that the code sets and the policy does not expose. Arguments: the header, the
   * resource method.
   */
  LOCATION_NOT_EXPOSED(
      NOTE,
      "%2$s sets the header \"%1$s\", which scripts of another origin cannot read",
      "add \"%1$s\" to exposedHeaders if scripts need it"),
  /** Another class writes CORS headers. Arguments: the class, the header. */
  SECOND_CORS_SOURCE(
      WARNING,
      "%1$s writes %2$s itself; two sources of one header disagree sooner or later, and browsers refuse it doubled",
      "remove it from %1$s, and say the same with @CrossOrigin");

  private final RuleDefinition definition;

  ResourceRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.POLICY, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
