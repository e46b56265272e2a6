package dev.preflight.cors;

/**
 * A risk that the compiler refuses unless the policy names it in {@link CrossOrigin#tolerate()}.
 * Naming a risk is a statement for the reviewer: somebody looked at it and accepts it here. A risk
 * that nothing in the policy runs is itself reported, so that it cannot hide a later mistake.
 */
public enum Risk {
  /**
   * An origin whose scheme is not {@code https} may send credentials. Whoever can alter the traffic
   * of that page, for example in a public wireless network, can then read the responses in the
   * user's name. Loopback hosts ({@code localhost}, {@code 127.0.0.1}, {@code [::1]}) never need
   * this.
   */
  INSECURE_ORIGINS,

  /**
   * A subdomain pattern with credentials stands on a public suffix (such as {@code
   * https://*.github.io}) or above one (such as {@code https://*.amazonaws.com}), so that anyone
   * can register an origin that matches. See <a
   * href="https://publicsuffix.org/">publicsuffix.org</a>.
   */
  PUBLIC_SUFFIXES
}
