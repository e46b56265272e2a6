package dev.preflight.cors.policy;

import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.internal.origin.ParsedOrigin;
import dev.preflight.cors.internal.origin.SerialisedOrigin;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a policy does not allow an origin, and which allowed one was perhaps meant. */
final class OriginRefusal {

  /** The first of so many allowed origins are compared; a list of thousands is no longer typed. */
  private static final int COMPARED = 2_000;

  private final String origin;
  private final PolicyDraft draft;
  private final String source;

  private OriginRefusal(String origin, PolicyDraft draft, String source) {
    this.origin = origin;
    this.draft = draft;
    this.source = source;
  }

  static Refusal of(List<String> origins, CorsPolicy policy, String source) {
    if (origins.size() != 1) {
      return new Refusal(
          "origin-several",
          "the request has " + origins.size() + " Origin lines, and a browser sends one",
          "find the proxy or client that adds an Origin of its own");
    }
    return new OriginRefusal(origins.get(0), policy.draft(), source).explain();
  }

  private Refusal explain() {
    if (origin.equals("null")) {
      return new Refusal(
          "origin-null",
          "the page has no origin: it is a local file, a sandboxed iframe, or came through a"
              + " redirect, and so might an attacker's",
          "serve the page over http or https, and add its origin to the origins at " + source);
    }
    String near = near();
    if (!SerialisedOrigin.isOne(origin)) {
      return new Refusal(
          "origin-malformed",
          "no browser sends this value: " + (near == null ? fault() : near),
          "let the client send the origin as browsers do, scheme://host or scheme://host:port in"
              + " lower case");
    }
    String reason =
        draft.originsFrom().isPresent() ? byDecider(draft.originsFrom().get()) : "it is not listed";
    return new Refusal("origin-not-listed", reason + (near == null ? "" : "; " + near), fix());
  }

  private String fault() {
    OriginFault fault = OriginSyntax.fault(origin);
    return fault == null
        ? "it is no origin"
        : fault
            .problem(Location.of(Member.ORIGINS, 0), origin, OriginRepair.repaired(origin))
            .message();
  }

  private String byDecider(String decider) {
    boolean asked = !draft.allowCredentials() || SerialisedOrigin.isSecure(origin);
    return asked
        ? "it is not listed, and " + decider + " does not allow it"
        : "it is not listed, and " + decider + " is asked only about https with credentials";
  }

  /** What would make the policy allow it, if the rules let it. */
  private String fix() {
    PolicyDraft only = draft.withOrigins(List.of(origin)).withOriginsFrom(Optional.empty());
    for (Problem problem :
        OriginValidator.validate(only, OriginExpressionValidator.of(only), false)) {
      if (problem.isError()) {
        return problem.fix() + ", at " + source;
      }
    }
    return draft.originsFrom().map(decider -> "let " + decider + " allow it, or ").orElse("")
        + "add "
        + origin
        + " to the origins at "
        + source
        + " if that page may read the answers";
  }

  private @Nullable String near() {
    String lower = origin.toLowerCase(Locale.ROOT);
    if (!lower.equals(origin) && draft.origins().contains(lower)) {
      return "\"" + lower + "\" is allowed, which differs in upper case only";
    }
    if (origin.endsWith("/")
        && draft.origins().contains(origin.substring(0, origin.length() - 1))) {
      return "it is allowed without the slash at the end";
    }
    if (!SerialisedOrigin.isOne(origin)) {
      return null;
    }
    ParsedOrigin asked = ParsedOrigin.of(origin);
    List<String> entries = draft.origins();
    for (int i = 0; i < Math.min(entries.size(), COMPARED); i++) {
      String difference = difference(asked, ParsedOrigin.of(entries.get(i)));
      if (difference != null) {
        return "\"" + entries.get(i) + "\" is allowed, which differs in " + difference;
      }
    }
    return null;
  }

  private static @Nullable String difference(ParsedOrigin asked, ParsedOrigin allowed) {
    boolean sameHost = !allowed.subdomains() && allowed.host().equals(asked.host());
    boolean samePort = allowed.port().equals(asked.port());
    if (sameHost && samePort) {
      return "the scheme (" + allowed.scheme() + ", not " + asked.scheme() + ")";
    }
    if (sameHost && allowed.scheme().equals(asked.scheme())) {
      return "the port";
    }
    if (sameHost) {
      return "scheme and port";
    }
    if (!samePort || !allowed.scheme().equals(asked.scheme())) {
      return null;
    }
    if (allowed.subdomains() && allowed.host().equals(asked.host())) {
      return "that a pattern with *. takes subdomains only";
    }
    if (("www." + allowed.host()).equals(asked.host())
        || ("www." + asked.host()).equals(allowed.host())) {
      return "\"www.\"";
    }
    return (allowed.host() + ".").equals(asked.host()) ? "the dot at the end of the host" : null;
  }
}
