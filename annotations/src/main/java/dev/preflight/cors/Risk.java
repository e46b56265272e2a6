package dev.preflight.cors;

/**
 * A risk that the compiler refuses unless the policy names it in {@link CrossOrigin#tolerate()}.
 * Naming a risk is a statement for the reviewer: somebody looked at it and accepts it here. A
 * tolerated risk that the policy does not run is itself reported, so that it cannot hide a later
 * mistake.
 */
public enum Risk {
  /**
   * An origin whose scheme is not {@code https} may send credentials. Whoever can alter the traffic
   * of that page, for example on a public wireless network, can then read the responses in the
   * user's name. Loopback hosts ({@code localhost}, {@code 127.0.0.1}, {@code [::1]}) never need
   * this, and neither do the schemes of applications, which have a risk of their own.
   */
  INSECURE_ORIGINS,

  /**
   * A subdomain pattern with credentials covers a public suffix (such as {@code
   * https://*.github.io}) or a domain above one (such as {@code https://*.amazonaws.com}), or an
   * expression leaves a part of the name below one open (such as {@code
   * https://shop-[a-z0-9]+\\.vercel\\.app}), so that anyone can register an origin that matches.
   * See <a href="https://publicsuffix.org/">publicsuffix.org</a>.
   */
  PUBLIC_SUFFIXES,

  /**
   * An origin of a scheme other than {@code http} and {@code https} may send credentials: a page of
   * a desktop or mobile shell ({@code app://-}, {@code capacitor://localhost}) or of a browser
   * extension ({@code chrome-extension://…}). No certificate vouches for such a name: other
   * applications may send the same origin, and an extension acts with the session that its user has
   * in the browser. An {@link OriginDecider} is asked about such origins with credentials only if
   * this risk is taken.
   */
  APPLICATION_ORIGINS
}
