package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.WARNING;

import dev.preflight.cors.Risk;
import java.util.Optional;

/** Rules about what the origins of a policy mean, each well written by itself. */
public enum OriginRule implements Rule {
  /** No origin and no pattern. Arguments: none. */
  ORIGIN_MISSING(
      ERROR,
      "no origin is named, so this policy allows nobody; a silent default of \"*\" would be worse",
      "list the origins that may call, for example \"https://app.example.com\", or write \"*\" if everyone may"),
  /** {@code value} and {@code origins} both set. Arguments: none. */
  ORIGIN_VALUE_AND_ORIGINS(
      ERROR,
      "value and origins are both set; they are two names of one list, and one of the two would be ignored",
      "write all entries in origins, and remove value"),
  /** {@code *} with credentials. Arguments: the value. */
  ORIGIN_WILDCARD_WITH_CREDENTIALS(
      ERROR,
      "\"%1$s\" cannot be combined with allowCredentials = true: it would let every site act with the user's session, and browsers refuse it",
      "list the origins that may send credentials, for example origins = \"https://app.example.com\", or drop allowCredentials (bearer tokens do not need it)"),
  /**
   * A scheme other than https, a host that is not this machine, credentials, and {@code
   * Risk.INSECURE_ORIGINS} not tolerated. Arguments: the value, what to write.
   */
  ORIGIN_INSECURE_WITH_CREDENTIALS(
      ERROR,
      "\"%1$s\" is not https and may send credentials: whoever can alter the traffic of that page puts a script into it and reads the answers in the user's name",
      "write %2$s, or take the risk on purpose: tolerate = Risk.INSECURE_ORIGINS",
      Risk.INSECURE_ORIGINS),
  /**
   * Subdomains of a public suffix, credentials, and {@code Risk.PUBLIC_SUFFIXES} not tolerated.
   * Arguments: the value, the suffix, an example.
   */
  ORIGIN_PUBLIC_SUFFIX_WITH_CREDENTIALS(
      ERROR,
      "\"%1$s\" may send credentials, and %2$s is a public suffix (publicsuffix.org): anyone can register a host below it and act with the user's session",
      "name your own host, for example \"%3$s\", or take the risk on purpose: tolerate = Risk.PUBLIC_SUFFIXES",
      Risk.PUBLIC_SUFFIXES),
  /**
   * Subdomains of a host below which there is a public suffix, credentials, and {@code
   * Risk.PUBLIC_SUFFIXES} not tolerated. Arguments: the value, the host, a public suffix below it,
   * an example.
   */
  ORIGIN_COVERS_PUBLIC_SUFFIX_WITH_CREDENTIALS(
      ERROR,
      "\"%1$s\" may send credentials and covers the public suffix %3$s (publicsuffix.org): anyone can register a host below it and act with the user's session",
      "write a narrower pattern or your own host, for example \"%4$s\", or take the risk on purpose: tolerate = Risk.PUBLIC_SUFFIXES",
      Risk.PUBLIC_SUFFIXES),
  /**
   * Subdomains of a public suffix, no credentials. Arguments: the value, the suffix, an example.
   */
  ORIGIN_PUBLIC_SUFFIX(
      WARNING,
      "\"%1$s\" matches hosts of many owners: %2$s is a public suffix (publicsuffix.org), and anyone can register a host below it",
      "name your own host, for example \"%3$s\", or write \"*\" if everyone may read the answers"),
  /** A site where anyone runs scripts, and credentials. Arguments: the value, the site. */
  ORIGIN_SHARED_PLAYGROUND(
      WARNING,
      "\"%1$s\" may send credentials, and anyone can run scripts on %2$s: whoever lures a user there reads the answers in the user's name",
      "remove \"%1$s\""),
  /** ws, wss or ftp. Arguments: the value, the scheme, what to write. */
  ORIGIN_SCHEME_NEVER_SENT(
      WARNING,
      "\"%1$s\" never matches: the Origin carries the scheme of the page, and no page has scheme %2$s",
      "write %3$s"),
  /** The same entry again. Arguments: the value, the number of the first, counted from 1. */
  ORIGIN_DUPLICATE(
      WARNING, "\"%1$s\" is listed already, as entry %2$d", "remove the second \"%1$s\""),
  /** Covered by another entry. Arguments: the value, the other entry. */
  ORIGIN_REDUNDANT(
      WARNING,
      "\"%1$s\" is allowed already by \"%2$s\"; a reader may take it for the only one",
      "remove \"%1$s\", or \"%2$s\" if it allows too much");

  private final RuleDefinition definition;

  OriginRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.ORIGINS, severity, message, fix);
  }

  OriginRule(Severity severity, String message, String fix, Risk optIn) {
    this.definition =
        new RuleDefinition(Member.ORIGINS, severity, message, fix, Optional.of(optIn));
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
