package dev.preflight.cors.policy;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.internal.origin.ParsedOrigin;
import dev.preflight.cors.internal.origin.SerialisedOrigin;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a policy does not allow an origin, and which allowed one was perhaps meant. The origin is an
 * attacker's text, so nothing here takes apart more than an origin's length, or searches it with an
 * expression; what was meant by a malformed one, which the compiler finds out for its users, is not
 * asked.
 */
final class OriginRefusal {

  /** The first of so many allowed origins are compared; a list of thousands is no longer typed. */
  private static final int COMPARED = 2_000;

  private static final Location HERE = Location.of(Member.ORIGINS, 0);

  private static final String UNCLEAR =
      "what self.origin shows in the console of the page, for example \"https://app.example.com\"";

  private static final String WWW = "www.";

  private final String origin;
  private final CorsPolicy policy;
  private final PolicyDraft draft;
  private final String source;

  private OriginRefusal(String origin, CorsPolicy policy, String source) {
    this.origin = origin;
    this.policy = policy;
    draft = policy.draft();
    this.source = source;
  }

  static Refusal of(List<String> origins, CorsPolicy policy, String source) {
    if (origins.size() > 1) {
      return new Refusal(
          "origin-several",
          "the request has " + origins.size() + " Origin lines, and a browser sends one",
          "find the proxy or client that adds an Origin of its own");
    }
    // Nobody sends no value or null, but a filter of the application may have left that.
    String origin = origins.isEmpty() || origins.get(0) == null ? "" : origins.get(0);
    return new OriginRefusal(origin, policy, source).explain();
  }

  private Refusal explain() {
    if (origin.length() > SerialisedOrigin.LONGEST) {
      return malformed(
          "it has " + origin.length() + " characters and so is longer than any origin");
    }
    if (origin.equals("null")) {
      return new Refusal(
          "origin-null",
          "the page has no origin: it is a local file, a sandboxed iframe, or came through a"
              + " redirect, and so might an attacker's",
          "serve the page over http or https, and add its origin to the origins at " + source);
    }
    if (!SerialisedOrigin.isOne(origin)) {
      String respelt = respelt();
      return malformed(respelt == null ? fault() : respelt);
    }
    String near = near();
    String reason =
        draft.originsFrom().isPresent() ? byDecider(draft.originsFrom().get()) : "it is not listed";
    return new Refusal("origin-not-listed", reason + (near == null ? "" : "; " + near), fix());
  }

  private static Refusal malformed(String reason) {
    return new Refusal(
        "origin-malformed",
        "no browser sends this value: " + reason,
        "let the client send the origin as browsers do, scheme://host or scheme://host:port in"
            + " lower case");
  }

  private String fault() {
    OriginFault fault = OriginSyntax.faultOfForm(origin);
    return fault == null ? "it is not an origin" : problem(fault).message();
  }

  /** The problem as the compiler would name it, without a search for what was meant. */
  private Problem problem(OriginFault fault) {
    return fault.problem(HERE, origin, UNCLEAR);
  }

  private String byDecider(String decider) {
    if (OriginSet.mayAsk(draft, origin)) {
      return "it is not listed, and " + decider + " does not allow it";
    }
    return "it is not listed, and "
        + decider
        + (SerialisedOrigin.isApplication(origin)
            ? " is asked about an application with credentials only if the policy has tolerate ="
                + " Risk.APPLICATION_ORIGINS"
            : " is asked only about https with credentials");
  }

  /** What would make the policy allow it, if the rules let it. */
  private String fix() {
    List<Problem> problems = new ArrayList<>();
    OriginFault fault = OriginSyntax.faultOfForm(origin);
    if (fault == null) {
      new OriginTrust(draft, problems).check(origin, ParsedOrigin.of(origin), HERE);
    } else {
      problems.add(problem(fault));
    }
    for (Problem problem : problems) {
      if (problem.isError()) {
        return problem.fix() + ", at " + source;
      }
    }
    return draft.originsFrom().map(decider -> "let " + decider + " allow it, or ").orElse("")
        + "add "
        + origin
        + " to the origins at "
        + source
        + " if that page may read the responses";
  }

  /** An allowed origin that a slip of the client has made of it, or {@code null}. */
  private @Nullable String respelt() {
    String lower = origin.toLowerCase(Locale.ROOT);
    if (!lower.equals(origin) && policy.lists(lower)) {
      return "\"" + lower + "\" is allowed, which differs in upper case only";
    }
    boolean slash = origin.endsWith("/") && policy.lists(origin.substring(0, origin.length() - 1));
    return slash ? "it is allowed without the slash at the end" : null;
  }

  /** The first allowed origin that differs in one respect, or {@code null}. */
  private @Nullable String near() {
    ParsedOrigin asked = ParsedOrigin.of(origin);
    String name = withoutWww(HostName.withoutTrailingDot(asked.host()));
    List<String> entries = draft.origins();
    for (int i = 0; i < Math.min(entries.size(), COMPARED); i++) {
      String entry = entries.get(i);
      // Taking every entry apart would cost a millisecond; most have nothing in common with it.
      String difference =
          entry.startsWith(name, nameStart(entry))
              ? difference(asked, ParsedOrigin.of(entry))
              : null;
      if (difference != null) {
        return "\"" + entry + "\" is allowed, which differs in " + difference;
      }
    }
    return null;
  }

  /** Where the host of an entry begins, behind {@code *.} and {@code www.}. */
  private static int nameStart(String entry) {
    int start = entry.indexOf("://") + 3;
    int below = entry.startsWith("*.", start) ? start + 2 : start;
    return entry.startsWith(WWW, below) ? below + WWW.length() : below;
  }

  private static String withoutWww(String host) {
    return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
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
    if ((WWW + allowed.host()).equals(asked.host())
        || (WWW + asked.host()).equals(allowed.host())) {
      return "\"www.\"";
    }
    return (allowed.host() + ".").equals(asked.host()) ? "the dot at the end of the host" : null;
  }
}
