package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/**
 * Rules about how an entry of {@code value} or {@code origins} is written. Browsers compare byte
 * for byte, so an entry that is not written as they write it never matches. An entry breaks at most
 * one of these, the first in the order of {@code OriginSyntax}, and the fix mends all of its faults
 * at once.
 */
public enum OriginSyntaxRule implements Rule {
  /** Empty or blank. Arguments: the value. */
  ORIGIN_BLANK(
      ERROR,
      "\"%1$s\" is blank, and no browser sends a blank Origin, so it never matches",
      "remove this entry"),
  /** {@code null}. Arguments: none. */
  ORIGIN_NULL(
      ERROR,
      "\"null\" is the Origin of every sandboxed iframe and local file, so any attacker can send it",
      "name the origin itself, or write \"*\" if everyone may read the answers"),
  /** A regular expression. Arguments: the value, what to write. */
  ORIGIN_PATTERN_IS_REGEX(
      ERROR,
      "\"%1$s\" is written as a regular expression, but entries of origins are compared character by character, so it never matches what was meant",
      "write %2$s"),
  /** Several origins in one string. Arguments: the value, what to write. */
  ORIGIN_LIST_IN_ONE_STRING(
      ERROR,
      "\"%1$s\" holds several origins in one string; each is an element of its own, since a browser sends exactly one and the answer may name exactly one",
      "write %2$s"),
  /** Blanks, tabs or line ends around or inside it. Arguments: the value, what to write. */
  ORIGIN_WHITESPACE(
      ERROR,
      "\"%1$s\" has white space around or in it, which no Origin has, so it never matches",
      "write %2$s"),
  /** A pattern without any fixed host. Arguments: the value, what to write. */
  ORIGIN_PATTERN_MATCHES_ALL(
      ERROR,
      "\"%1$s\" matches every host, attackers' too; what looks like a restriction is none",
      "write %2$s"),
  /** No {@code scheme://}. Arguments: the value, what to write. */
  ORIGIN_SCHEME_MISSING(
      ERROR,
      "\"%1$s\" has no scheme, and every Origin that a browser sends has one, so it never matches",
      "write %2$s"),
  /** A scheme whose pages send {@code null}. Arguments: the value, the scheme. */
  ORIGIN_OPAQUE_SCHEME(
      ERROR,
      "\"%1$s\" never matches: no browser sends an Origin of scheme %2$s; a page of that scheme sends null, or the origin of the page that made it",
      "serve the page over http or https and name that origin, for example \"http://localhost:8080\""),
  /** Not a scheme, or a malformed {@code ://}. Arguments: the value, what to write. */
  ORIGIN_SCHEME_SYNTAX(
      ERROR,
      "\"%1$s\" does not begin with a scheme and \"://\" as a browser writes them, so it never matches",
      "write %2$s"),
  /** User name or password. Arguments: the value, what to write. */
  ORIGIN_HAS_USERINFO(
      ERROR,
      "\"%1$s\" has a user name before the host; an origin is scheme, host and port only, so no browser ever sends this value",
      "write %2$s"),
  /** Ends in a slash. Arguments: the value, what to write. */
  ORIGIN_TRAILING_SLASH(
      ERROR,
      "\"%1$s\" ends in a slash; an origin is scheme, host and port only, so no browser ever sends this value",
      "write %2$s"),
  /** Path, query or fragment. Arguments: the value, what to write. */
  ORIGIN_HAS_PATH(
      ERROR,
      "\"%1$s\" has a path, query or fragment; an origin is scheme, host and port only, so no browser ever sends this value",
      "write %2$s"),
  /** A character outside ASCII. Arguments: the value, what to write. */
  ORIGIN_NON_ASCII(
      ERROR,
      "\"%1$s\" has characters outside ASCII; browsers send such hosts encoded, as xn-- labels, so it never matches",
      "write %2$s"),
  /** Upper-case letters. Arguments: the value, what to write. */
  ORIGIN_UPPERCASE(
      ERROR,
      "\"%1$s\" has upper-case letters; browsers send scheme and host in lower case, so it never matches",
      "write %2$s"),
  /**
   * {@code *} elsewhere than for the leftmost labels or the port. Arguments: the value, what to
   * write.
   */
  ORIGIN_WILDCARD_POSITION(
      ERROR,
      "\"%1$s\" has a * that is neither the whole leftmost label nor the whole port; \"https://*x.com\" would also let evilx.com in, \"https://x.*\" would let x.evil.test in",
      "write %2$s"),
  /** {@code *.} before an address. Arguments: the value, what to write. */
  ORIGIN_WILDCARD_IP(
      ERROR,
      "\"%1$s\" asks for subdomains of an IP address, and addresses have none, so it never matches",
      "write %2$s"),
  /**
   * An IPv6 address that is not in the form of RFC 5952 in brackets. Arguments: the value, what to
   * write.
   */
  ORIGIN_IPV6_FORM(
      ERROR,
      "\"%1$s\" has an IPv6 address in a form that no browser sends (they send RFC 5952 in brackets: lower case, shortest, without zone and dotted part), so it never matches",
      "write %2$s"),
  /** A last label that is a number, but no dotted quad. Arguments: the value, what to write. */
  ORIGIN_IPV4_FORM(
      ERROR,
      "\"%1$s\" has a host that ends in a number, which browsers read as an IPv4 address and send as four decimal numbers, so it never matches",
      "write %2$s"),
  /**
   * An {@code xn--} label that encodes no host name. Arguments: the value, the label, what to
   * write.
   */
  ORIGIN_PUNYCODE(
      ERROR,
      "\"%1$s\" has the label \"%2$s\", which is not how any browser encodes a host name, so it never matches",
      "write %3$s"),
  /** No host, or one that cannot exist. Arguments: the value, the reason, what to write. */
  ORIGIN_HOST_SYNTAX(ERROR, "\"%1$s\" never matches: %2$s", "write %3$s"),
  /** Not a port from 1 to 65535 without leading zero. Arguments: the value, what to write. */
  ORIGIN_PORT_SYNTAX(
      ERROR,
      "\"%1$s\" has a port that no browser sends: ports are 1 to 65535 in digits without leading zero, so it never matches",
      "write %2$s"),
  /** The default port of the scheme. Arguments: the value, the port, what to write. */
  ORIGIN_DEFAULT_PORT(
      ERROR,
      "\"%1$s\" names port %2$s, the default of its scheme, which browsers leave out of the Origin, so it never matches",
      "write %3$s");

  private final RuleDefinition definition;

  OriginSyntaxRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.ORIGINS, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
