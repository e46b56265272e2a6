package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.PrivateNetwork;
import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.internal.host.SharedHosts;
import dev.preflight.cors.internal.origin.ApplicationScheme;
import dev.preflight.cors.internal.origin.AuthoritySyntax;
import dev.preflight.cors.internal.origin.ParsedOrigin;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an attacker gains from the well-written entries of {@code origins}. */
final class OriginTrust {

  /** Schemes of no page, and what their users mean. */
  private static final Map<String, String> NEVER_SENT =
      Map.of("ws", "http", "wss", "https", "ftp", "https");

  /**
   * Sites on whose pages anyone runs scripts, from the study behind <a
   * href="https://www.usenix.org/conference/usenixsecurity18/presentation/chen-jianjun">"We Still
   * Don't Have Secure Cross-Domain Requests"</a> and today's names of their result frames.
   */
  private static final List<String> PLAYGROUNDS =
      List.of("jsfiddle.net", "jshell.net", "codepen.io", "cdpn.io", "jsbin.com");

  private final boolean credentials;
  private final Set<Risk> tolerated;
  private final Set<Risk> needed = EnumSet.noneOf(Risk.class);
  private final List<Problem> problems;

  OriginTrust(PolicyDraft draft, List<Problem> problems) {
    credentials = draft.allowCredentials();
    tolerated = draft.tolerate();
    this.problems = problems;
  }

  /**
   * Checks one entry.
   *
   * @param entry as it was written
   * @param origin what it means
   */
  void check(String entry, ParsedOrigin origin, Location here) {
    String sent = NEVER_SENT.get(origin.scheme());
    if (sent != null) {
      String repaired =
          AuthoritySyntax.isDefaultPort(sent, origin.port())
              ? origin.withScheme(sent).text(origin.subdomains(), origin.host(), "")
              : origin.withScheme(sent).text();
      problems.add(
          Rule.ORIGIN_SCHEME_NEVER_SENT.at(here, entry, origin.scheme(), '"' + repaired + '"'));
      return;
    }
    if (origin.isApplication()) {
      checkApplication(entry, origin, here);
      return;
    }
    if (credentials && origin.scheme().equals("http") && !origin.isLoopback()) {
      checkInsecure(entry, origin, here);
    }
    if (origin.subdomains()) {
      checkSuffix(entry, origin, here);
    }
    checkShared(entry, origin, here);
    if (credentials) {
      checkPlayground(entry, origin, here);
    }
  }

  /** The risks that some entry runs, tolerated or not. */
  Set<Risk> needed() {
    return needed;
  }

  private void checkApplication(String entry, ParsedOrigin origin, Location here) {
    if (!credentials) {
      return;
    }
    needed.add(Risk.APPLICATION_ORIGINS);
    if (!tolerated.contains(Risk.APPLICATION_ORIGINS)) {
      problems.add(
          Rule.ORIGIN_APPLICATION_WITH_CREDENTIALS.at(
              here, entry, ApplicationScheme.risk(origin.scheme())));
    }
  }

  private void checkInsecure(String entry, ParsedOrigin origin, Location here) {
    needed.add(Risk.INSECURE_ORIGINS);
    if (!tolerated.contains(Risk.INSECURE_ORIGINS)) {
      problems.add(
          Rule.ORIGIN_INSECURE_WITH_CREDENTIALS.at(
              here,
              entry,
              overHttps(origin).map(secure -> "write \"" + secure + "\", or ").orElse("")));
    }
  }

  /**
   * The same over https, where it can be meant: no authority that browsers know certifies an
   * address or a name of a private network.
   */
  static Optional<String> overHttps(ParsedOrigin origin) {
    if (!origin.scheme().equals("http") || PrivateNetwork.contains(origin.host())) {
      return Optional.empty();
    }
    String port = AuthoritySyntax.isDefaultPort("https", origin.port()) ? "" : origin.port();
    return Optional.of(origin.withScheme("https").text(origin.subdomains(), origin.host(), port));
  }

  private void checkSuffix(String entry, ParsedOrigin origin, Location here) {
    String host = origin.host();
    boolean suffix = PublicSuffixes.isPublicSuffix(host);
    String below = PublicSuffixes.suffixBelow(host);
    if (!suffix && (below == null || !credentials)) {
      return;
    }
    if (credentials) {
      needed.add(Risk.PUBLIC_SUFFIXES);
    }
    if (credentials && tolerated.contains(Risk.PUBLIC_SUFFIXES)) {
      return;
    }
    if (suffix) {
      Rule rule =
          credentials ? Rule.ORIGIN_PUBLIC_SUFFIX_WITH_CREDENTIALS : Rule.ORIGIN_PUBLIC_SUFFIX;
      problems.add(rule.at(here, entry, host, example(origin, host)));
    } else if (below != null) {
      problems.add(
          Rule.ORIGIN_COVERS_PUBLIC_SUFFIX_WITH_CREDENTIALS.at(
              here, entry, host, below, example(origin, below)));
    }
  }

  /** A host of one owner below a suffix, as far as the rules allow its scheme. */
  private String example(ParsedOrigin origin, String suffix) {
    String host = "my-app." + suffix;
    boolean refused =
        credentials && origin.scheme().equals("http") && !tolerated.contains(Risk.INSECURE_ORIGINS);
    ParsedOrigin shown = refused ? origin.withScheme("https") : origin;
    String port = AuthoritySyntax.isDefaultPort(shown.scheme(), origin.port()) ? "" : origin.port();
    return shown.text(false, host, port);
  }

  private void checkShared(String entry, ParsedOrigin origin, Location here) {
    if (origin.subdomains()) {
      SharedHosts.ownersBelow(origin.host())
          .ifPresent(why -> problems.add(Rule.ORIGIN_MANY_OWNERS.at(here, entry, why)));
    } else if (credentials) {
      SharedHosts.sharedBy(origin.host())
          .ifPresent(why -> problems.add(Rule.ORIGIN_SHARED_HOST.at(here, entry, why)));
    }
  }

  private void checkPlayground(String entry, ParsedOrigin origin, Location here) {
    String host = HostName.withoutTrailingDot(origin.host());
    for (String site : PLAYGROUNDS) {
      if (host.equals(site) || host.endsWith("." + site)) {
        problems.add(Rule.ORIGIN_SHARED_PLAYGROUND.at(here, entry, site));
      }
    }
  }
}
