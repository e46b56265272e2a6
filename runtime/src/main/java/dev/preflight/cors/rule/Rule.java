package dev.preflight.cors.rule;

import static dev.preflight.cors.rule.Member.ALLOWED_HEADERS;
import static dev.preflight.cors.rule.Member.EXPOSED_HEADERS;
import static dev.preflight.cors.rule.Member.MAX_AGE;
import static dev.preflight.cors.rule.Member.METHODS;
import static dev.preflight.cors.rule.Member.ORIGINS;
import static dev.preflight.cors.rule.Member.ORIGINS_FROM;
import static dev.preflight.cors.rule.Member.ORIGIN_REGEX;
import static dev.preflight.cors.rule.Member.POLICY;
import static dev.preflight.cors.rule.Member.TOLERATE;
import static dev.preflight.cors.rule.Severity.ERROR;
import static dev.preflight.cors.rule.Severity.NOTE;
import static dev.preflight.cors.rule.Severity.WARNING;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.text.Printable;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of rules: one row for each, with all that is known about it. The name of a constant
 * gives the id, {@code ORIGIN_HAS_PATH} is {@code origin-has-path}: the compiler's tag {@code
 * [cors:<id>]}, the key of {@code @SuppressWarnings("cors:<id>")}, and the name of the page {@code
 * docs/rules/<id>.md}.
 *
 * <p>A row says which member the rule looks at, how much it matters, what is wrong and why, what to
 * write instead, and, for a few, the {@link Risk} that a policy can take on purpose. The texts are
 * {@linkplain java.util.Formatter format strings}; message and fix of one problem share their
 * arguments, which the comment of a row lists.
 */
public enum Rule {
  // Rules about how an entry of value or origins is written. Browsers compare byte for byte,
  // so an entry that is not written as they write it never matches. An entry breaks at most
  // one of these, the first in the order of OriginSyntax, and the fix corrects all of its
  // faults at once.

  /** Empty or blank. Arguments: the value. */
  ORIGIN_BLANK(
      ORIGINS,
      ERROR,
      "\"%1$s\" is blank, and no browser sends a blank Origin, so it never matches",
      "remove this entry"),
  /** {@code null}. Arguments: none. */
  ORIGIN_NULL(
      ORIGINS,
      ERROR,
      "\"null\" is the Origin of every sandboxed iframe and local file, so any attacker can send"
          + " it",
      "name the origin itself, or write \"*\" without credentials if everyone may read the"
          + " responses"),
  /** A regular expression. Arguments: the value, what to write. */
  ORIGIN_PATTERN_IS_REGEX(
      ORIGINS,
      ERROR,
      "\"%1$s\" is written as a regular expression, but entries of origins are compared character"
          + " by character, so it never matches what was meant",
      "write %2$s"),
  /** Several origins in one string. Arguments: the value, what to write. */
  ORIGIN_LIST_IN_ONE_STRING(
      ORIGINS,
      ERROR,
      "\"%1$s\" holds several origins in one string; each has to be an element of its own, since a"
          + " browser sends exactly one and the response may name exactly one",
      "write %2$s"),
  /** Blanks, tabs or line ends around or inside it. Arguments: the value, what to write. */
  ORIGIN_WHITESPACE(
      ORIGINS,
      ERROR,
      "\"%1$s\" has white space around or in it, which no Origin has, so it never matches",
      "write %2$s"),
  /** A pattern without any fixed host. Arguments: the value, what to write. */
  ORIGIN_PATTERN_MATCHES_ALL(
      ORIGINS,
      ERROR,
      "\"%1$s\" matches every host, an attacker's included, though it looks like a restriction",
      "write %2$s"),
  /** No {@code scheme://}. Arguments: the value, what to write. */
  ORIGIN_SCHEME_MISSING(
      ORIGINS,
      ERROR,
      "\"%1$s\" has no scheme, and every Origin that a browser sends has one, so it never matches",
      "write %2$s"),
  /** A scheme whose pages send {@code null}. Arguments: the value, the scheme. */
  ORIGIN_OPAQUE_SCHEME(
      ORIGINS,
      ERROR,
      "\"%1$s\" never matches: no browser sends an Origin with scheme %2$s; a page of that scheme"
          + " sends null, or the origin of the page that made it",
      "serve the page over http or https and name that origin, for example"
          + " \"http://localhost:8080\""),
  /** Not a scheme, or a malformed {@code ://}. Arguments: the value, what to write. */
  ORIGIN_SCHEME_SYNTAX(
      ORIGINS,
      ERROR,
      "\"%1$s\" does not begin with a scheme and \"://\" as a browser writes them, so it never"
          + " matches",
      "write %2$s"),
  /** One slip away from http or https. Arguments: the value, the scheme, what to write. */
  ORIGIN_SCHEME_MISSPELT(
      ORIGINS,
      ERROR,
      "\"%1$s\" has the scheme %2$s, one letter away from a scheme of the web, so it never matches",
      "write %3$s"),
  /** User name or password. Arguments: the value, what to write. */
  ORIGIN_HAS_USERINFO(
      ORIGINS,
      ERROR,
      "\"%1$s\" has a user name before the host; an origin is scheme, host and port only, so no"
          + " browser ever sends this value",
      "write %2$s"),
  /** Ends in a slash. Arguments: the value, what to write. */
  ORIGIN_TRAILING_SLASH(
      ORIGINS,
      ERROR,
      "\"%1$s\" ends in a slash; an origin is scheme, host and port only, so no browser ever sends"
          + " this value",
      "write %2$s"),
  /** Path, query or fragment. Arguments: the value, what to write. */
  ORIGIN_HAS_PATH(
      ORIGINS,
      ERROR,
      "\"%1$s\" has a path, query or fragment; an origin is scheme, host and port only, so no"
          + " browser ever sends this value",
      "write %2$s"),
  /** A character outside ASCII. Arguments: the value, what to write. */
  ORIGIN_NON_ASCII(
      ORIGINS,
      ERROR,
      "\"%1$s\" has characters outside ASCII; browsers send such hosts encoded, as xn-- labels, so"
          + " it never matches",
      "write %2$s"),
  /** Upper-case letters. Arguments: the value, what to write. */
  ORIGIN_UPPERCASE(
      ORIGINS,
      ERROR,
      "\"%1$s\" has upper-case letters; browsers send scheme and host in lower case, so it never"
          + " matches",
      "write %2$s"),
  /**
   * {@code *} elsewhere than for the leftmost labels or the port. Arguments: the value, what to
   * write.
   */
  ORIGIN_WILDCARD_POSITION(
      ORIGINS,
      ERROR,
      "\"%1$s\" has a * that is neither the whole leftmost label nor the whole port;"
          + " \"https://*x.com\" would also let evilx.com in, \"https://x.*\" would let x.evil.test"
          + " in",
      "write %2$s"),
  /** {@code *.} before an address. Arguments: the value, what to write. */
  ORIGIN_WILDCARD_IP(
      ORIGINS,
      ERROR,
      "\"%1$s\" asks for subdomains of an IP address, and addresses have none, so it never matches",
      "write %2$s"),
  /**
   * {@code *} for the host of a scheme other than http and https. Arguments: the value, the scheme,
   * what to do.
   */
  ORIGIN_APPLICATION_PATTERN(
      ORIGINS,
      ERROR,
      "\"%1$s\" is a pattern of hosts with scheme %2$s, which are names of applications or ids of"
          + " extensions and have no subdomains: it would let every one of them in",
      "%3$s"),
  /**
   * An IPv6 address that is not in the form of RFC 5952 in brackets. Arguments: the value, what to
   * write.
   */
  ORIGIN_IPV6_FORM(
      ORIGINS,
      ERROR,
      "\"%1$s\" has an IPv6 address in a form that no browser sends (they send RFC 5952 in"
          + " brackets: lower case, shortest, without zone and dotted part), so it never matches",
      "write %2$s"),
  /** A last label that is a number, but no dotted quad. Arguments: the value, what to write. */
  ORIGIN_IPV4_FORM(
      ORIGINS,
      ERROR,
      "\"%1$s\" has a host that ends in a number, which browsers read as an IPv4 address and send"
          + " as four decimal numbers, so it never matches",
      "write %2$s"),
  /**
   * An {@code xn--} label that encodes no host name, or a label that cannot stand beside one that
   * is written from right to left. Arguments: the value, the label and what is wrong with it, what
   * to write.
   */
  ORIGIN_PUNYCODE(
      ORIGINS, ERROR, "\"%1$s\" has the label %2$s, and most browsers refuse it", "write %3$s"),
  /** No host, or one that cannot exist. Arguments: the value, the reason, what to write. */
  ORIGIN_HOST_SYNTAX(ORIGINS, ERROR, "\"%1$s\" never matches: %2$s", "write %3$s"),
  /** Not a port from 1 to 65535 without leading zero. Arguments: the value, what to write. */
  ORIGIN_PORT_SYNTAX(
      ORIGINS,
      ERROR,
      "\"%1$s\" has a port that no browser sends: ports are 1 to 65535 in digits without leading"
          + " zero, so it never matches",
      "write %2$s"),
  /** The default port of the scheme. Arguments: the value, the port, what to write. */
  ORIGIN_DEFAULT_PORT(
      ORIGINS,
      ERROR,
      "\"%1$s\" names port %2$s, the default of its scheme, which browsers leave out of the Origin,"
          + " so it never matches",
      "write %3$s"),

  // Rules about what the origins of a policy mean, each well written by itself.

  /** No origin and no pattern. Arguments: none. */
  ORIGIN_MISSING(
      ORIGINS,
      ERROR,
      "no origin is named, so this policy allows nobody; a silent default of \"*\" would be worse",
      "list the origins that may call, for example \"https://app.example.com\", or write \"*\""
          + " without credentials if everyone may"),
  /** {@code value} and {@code origins} both set. Arguments: none. */
  ORIGIN_VALUE_AND_ORIGINS(
      ORIGINS,
      ERROR,
      "value and origins are both set; they are two names of one list, and one of the two would be"
          + " ignored",
      "write all entries in origins, and remove value"),
  /** {@code *} with credentials. Arguments: the value. */
  ORIGIN_WILDCARD_WITH_CREDENTIALS(
      ORIGINS,
      ERROR,
      "\"%1$s\" cannot be combined with allowCredentials = true: it would let every site act with"
          + " the user's session, and browsers refuse it",
      "list the origins that may send credentials, for example origins ="
          + " \"https://app.example.com\", or drop allowCredentials (bearer tokens do not need"
          + " it)"),
  /**
   * Scheme http, a host that is not this machine, credentials, and {@code Risk.INSECURE_ORIGINS}
   * not tolerated. Arguments: the value, what to write before the other way.
   */
  ORIGIN_INSECURE_WITH_CREDENTIALS(
      ORIGINS,
      ERROR,
      "\"%1$s\" is not https and may send credentials: whoever can alter the traffic of that page"
          + " puts a script into it and reads the responses in the user's name",
      "%2$stake the risk on purpose: tolerate = Risk.INSECURE_ORIGINS",
      Risk.INSECURE_ORIGINS),
  /**
   * A scheme other than http and https, credentials, and {@code Risk.APPLICATION_ORIGINS} not
   * tolerated. Arguments: the value, what it risks.
   */
  ORIGIN_APPLICATION_WITH_CREDENTIALS(
      ORIGINS,
      ERROR,
      "\"%1$s\" is the origin of an application, not of a page of the web, and may send"
          + " credentials: %2$s",
      "let the application send a token and drop allowCredentials, or take the risk on purpose:"
          + " tolerate = Risk.APPLICATION_ORIGINS",
      Risk.APPLICATION_ORIGINS),
  /**
   * Subdomains of a public suffix, credentials, and {@code Risk.PUBLIC_SUFFIXES} not tolerated.
   * Arguments: the value, the suffix, an example.
   */
  ORIGIN_PUBLIC_SUFFIX_WITH_CREDENTIALS(
      ORIGINS,
      ERROR,
      "\"%1$s\" may send credentials, and %2$s is a public suffix (publicsuffix.org): anyone can"
          + " register a host below it and act with the user's session",
      "name your own host, for example \"%3$s\", or take the risk on purpose: tolerate ="
          + " Risk.PUBLIC_SUFFIXES",
      Risk.PUBLIC_SUFFIXES),
  /**
   * Subdomains of a host below which there is a public suffix, credentials, and {@code
   * Risk.PUBLIC_SUFFIXES} not tolerated. Arguments: the value, the host, a public suffix below it,
   * an example.
   */
  ORIGIN_COVERS_PUBLIC_SUFFIX_WITH_CREDENTIALS(
      ORIGINS,
      ERROR,
      "\"%1$s\" may send credentials and covers the public suffix %3$s (publicsuffix.org): anyone"
          + " can register a host below it and act with the user's session",
      "write a narrower pattern or your own host, for example \"%4$s\", or take the risk on"
          + " purpose: tolerate = Risk.PUBLIC_SUFFIXES",
      Risk.PUBLIC_SUFFIXES),
  /**
   * Subdomains of a public suffix, no credentials. Arguments: the value, the suffix, an example.
   */
  ORIGIN_PUBLIC_SUFFIX(
      ORIGINS,
      WARNING,
      "\"%1$s\" matches hosts of many owners: %2$s is a public suffix (publicsuffix.org), and"
          + " anyone can register a host below it",
      "name your own host, for example \"%3$s\", or write \"*\" without credentials if everyone may"
          + " read the responses"),
  /** A site where anyone runs scripts, and credentials. Arguments: the value, the site. */
  ORIGIN_SHARED_PLAYGROUND(
      ORIGINS,
      WARNING,
      "\"%1$s\" may send credentials, and anyone can run scripts on %2$s: whoever lures a user"
          + " there reads the responses in the user's name",
      "remove \"%1$s\""),
  /** Subdomains that many own, by the supplement of the list. Arguments: the value, the reason. */
  ORIGIN_MANY_OWNERS(
      ORIGINS,
      WARNING,
      "\"%1$s\" matches hosts of many owners: %2$s",
      "name your own host, or write \"*\" without credentials if everyone may read the responses"),
  /** A host that many share, and credentials. Arguments: the value, the reason. */
  ORIGIN_SHARED_HOST(
      ORIGINS,
      WARNING,
      "\"%1$s\" may send credentials and is an origin that many owners share: %2$s",
      "serve the page from a host of your own"),
  /** http and {@code localhost} without a port. Arguments: the value, the same with any port. */
  ORIGIN_LOCALHOST_WITHOUT_PORT(
      ORIGINS,
      NOTE,
      "\"%1$s\" means port 80 only, and servers for development nearly always use another (mobile"
          + " shells do send it)",
      "write \"%2$s\" for all ports, or the port that the page has"),
  /** An origin of development and one that is deployed. Arguments: the value, the deployed one. */
  ORIGIN_LOCALHOST_BESIDE_DEPLOYED(
      ORIGINS,
      NOTE,
      "\"%1$s\" is listed beside \"%2$s\": a deployed front end does not need it, and it also lets"
          + " in any program that serves pages on a user's own machine",
      "configure the origins of each environment, for example origins = \"${app.origins}\", and"
          + " name localhost in development only"),
  /** ws, wss or ftp. Arguments: the value, the scheme, what to write. */
  ORIGIN_SCHEME_NEVER_SENT(
      ORIGINS,
      WARNING,
      "\"%1$s\" never matches: the Origin carries the scheme of the page, and no page has scheme"
          + " %2$s",
      "write %3$s"),
  /**
   * A label that begins or ends with a hyphen. Arguments: the value, the label, what to write
   * before an alternative, the origin.
   */
  ORIGIN_EDGE_HYPHEN(
      ORIGINS,
      WARNING,
      "\"%1$s\" has the label \"%2$s\", which begins or ends with a hyphen: no registry issues"
          + " such a name, though browsers open it where a DNS server has it (for example a"
          + " preview host whose name was cut off)",
      "%3$sif self.origin shows \"%4$s\" in the console of the page, suppress this warning"),
  /** The same entry again. Arguments: the value, the number of the first, counted from 1. */
  ORIGIN_DUPLICATE(
      ORIGINS, WARNING, "\"%1$s\" is listed already, as entry %2$d", "remove the second \"%1$s\""),
  /** Covered by another entry. Arguments: the value, the other entry. */
  ORIGIN_REDUNDANT(
      ORIGINS,
      WARNING,
      "\"%1$s\" is allowed already by \"%2$s\"; a reader may take it for the only one",
      "remove \"%1$s\", or \"%2$s\" if it allows too much"),

  // Rules about placeholders in value or origins, and about what they stand for.

  /** Not a placeholder, or one that makes no origin. Arguments: the value, the reason, the fix. */
  ORIGIN_PLACEHOLDER_SYNTAX(
      ORIGINS,
      ERROR,
      "\"%1$s\" cannot become an origin, whatever its placeholder stands for: %2$s",
      "%3$s"),
  /** No value anywhere. Arguments: the key, where it was looked for, the name of the variable. */
  ORIGIN_PLACEHOLDER_UNRESOLVED(
      ORIGINS,
      ERROR,
      "the placeholder ${%1$s} has no value and no default; looked for in %2$s",
      "set %1$s in one of them (the environment variable is %3$s), or give the placeholder a"
          + " default: ${%1$s:https://app.example.com}"),
  /** Several values between literals. Arguments: the key, the value, the entry. */
  ORIGIN_PLACEHOLDER_LIST(
      ORIGINS,
      ERROR,
      "\"%2$s\" holds several values, but \"%3$s\" has other text around ${%1$s}, so each"
          + " placeholder there stands for exactly one",
      "set %1$s to one value, or write \"${%1$s}\" alone and put whole origins into it"),
  /** A list as other products have it. Arguments: the key, its form, the value, the fix. */
  ORIGIN_PLACEHOLDER_VALUE(
      ORIGINS,
      ERROR,
      "the value of ${%1$s} is %2$s, \"%3$s\", but is read as origins with commas between them and"
          + " nothing around them",
      "%4$s"),
  /** A source that failed. Arguments: the key, the source, the exception. */
  ORIGIN_PLACEHOLDER_UNREADABLE(
      ORIGINS,
      ERROR,
      "the placeholder ${%1$s} cannot be looked up: %2$s failed with %3$s",
      "correct the value of %1$s there"),
  /**
   * No value in one of the files of {@code -Apreflight.config}. Arguments: key, file, reason, fix.
   */
  CONFIG_KEY_MISSING(
      ORIGINS, WARNING, "%2$s gives ${%1$s} no value that can be checked: %3$s", "%4$s"),
  /** The option's pattern matches no file. Arguments: the pattern, the directory, the fix. */
  CONFIG_NOT_FOUND(
      ORIGINS,
      ERROR,
      "-Apreflight.config=%1$s matches no file, so no configuration is checked; relative paths"
          + " start at the compiler's working directory, %2$s",
      "%3$s"),
  /** A file that cannot be read. Arguments: the file, the reason. */
  CONFIG_UNREADABLE(
      ORIGINS,
      ERROR,
      "%1$s, named by -Apreflight.config, cannot be read: %2$s",
      "correct the file, or leave it out of the pattern"),

  // Rules about originRegex. The first argument of each is the MarkedExpression, the last one
  // the fix.

  /** {@code java.util.regex} refuses it. Arguments: the expression, why, the fix. */
  REGEX_SYNTAX(ORIGIN_REGEX, ERROR, "the expression does not parse: %2$s%1$s", "%3$s"),
  /** Outside the analysed subset. Arguments: the expression, the construct's name, the fix. */
  REGEX_NOT_ANALYSABLE(
      ORIGIN_REGEX,
      ERROR,
      "the expression uses %2$s, so it cannot be proven which origins it lets in%1$s",
      "%3$s"),
  /** The automaton would outgrow its limits. Arguments: the expression, which limit, the fix. */
  REGEX_TOO_COMPLEX(
      ORIGIN_REGEX,
      ERROR,
      "the expression is too complex to prove which origins it lets in: %2$s%1$s",
      "%3$s"),
  /** A placeholder in, or instead of, an expression. Arguments: the value, the key, the fix. */
  REGEX_PLACEHOLDER(
      ORIGIN_REGEX,
      ERROR,
      "a regular expression cannot come from the placeholder ${%2$s}: its value is known only when"
          + " the application starts, where the analyser that proves expressions does not run%1$s",
      "%3$s"),
  /** Built in code without the analyser. Arguments: the expression, the fix. */
  REGEX_WITHOUT_ANALYSER(
      ORIGIN_REGEX,
      ERROR,
      "the expression cannot be proven, because the analyser is not on the class path; unproven"
          + " expressions are never used%1$s",
      "%2$s"),
  /** Infinitely many registrable domains. Arguments: the expression, how many, witness, fix. */
  REGEX_OPEN_DOMAIN(
      ORIGIN_REGEX,
      ERROR,
      "the expression matches %2$s domains, so an attacker can own one: it lets in %3$s%1$s",
      "%4$s"),
  /** A domain that nobody wrote. Arguments: the expression, the domain, the witness, the fix. */
  REGEX_UNSPELLED_DOMAIN(
      ORIGIN_REGEX,
      ERROR,
      "the expression matches a domain that it does not spell out, %2$s: it lets in %3$s%1$s",
      "%4$s"),
  /**
   * The open part of a name below a public suffix, credentials, and {@code Risk.PUBLIC_SUFFIXES}
   * not tolerated. Arguments: the expression, who can register such a name, the witness, the fix.
   */
  REGEX_PUBLIC_SUFFIX_WITH_CREDENTIALS(
      ORIGIN_REGEX,
      ERROR,
      "the expression lets in %3$s with allowCredentials = true, and %2$s and act with the user's"
          + " session%1$s",
      "%4$s, or take the risk on purpose: tolerate = Risk.PUBLIC_SUFFIXES",
      Risk.PUBLIC_SUFFIXES),
  /**
   * The open part of a name below a public suffix, no credentials. Arguments: the expression, who
   * can register such a name, the witness, the fix.
   */
  REGEX_PUBLIC_SUFFIX(
      ORIGIN_REGEX,
      WARNING,
      "the expression matches hosts of many owners: it lets in %3$s and others, and %2$s%1$s",
      "%4$s"),
  /** The same below a host of the supplement. Arguments: the expression, the witness, why. */
  REGEX_MANY_OWNERS(
      ORIGIN_REGEX,
      WARNING,
      "the expression matches hosts of many owners: it lets in %2$s and others, and %3$s%1$s",
      "list your own hosts in origins, or name a decider (originsFrom) for them"),
  /**
   * Hosts of a scheme other than http and https that nobody wrote. Arguments: the expression, the
   * scheme, the witness, the fix.
   */
  REGEX_APPLICATION_PATTERN(
      ORIGIN_REGEX,
      ERROR,
      "the expression matches hosts with scheme %2$s that it does not spell out, which are names of"
          + " applications or ids of extensions: it lets in %3$s%1$s",
      "%4$s"),
  /**
   * An origin of an application, credentials, and {@code Risk.APPLICATION_ORIGINS} not tolerated.
   * Arguments: the expression, the witness, what it risks, the fix.
   */
  REGEX_APPLICATION_WITH_CREDENTIALS(
      ORIGIN_REGEX,
      ERROR,
      "the expression lets in %2$s, the origin of an application, with allowCredentials = true:"
          + " %3$s%1$s",
      "%4$s, or take the risk on purpose: tolerate = Risk.APPLICATION_ORIGINS",
      Risk.APPLICATION_ORIGINS),
  /** Matches {@code null}. Arguments: the expression, the fix. */
  REGEX_MATCHES_NULL(
      ORIGIN_REGEX,
      ERROR,
      "the expression matches \"null\", the Origin of every sandboxed iframe and local file, so any"
          + " attacker can send it%1$s",
      "%2$s"),
  /** Matches an insecure origin, with credentials. Arguments: the expression, witness, fix. */
  REGEX_INSECURE_WITH_CREDENTIALS(
      ORIGIN_REGEX,
      ERROR,
      "the expression lets in %2$s with allowCredentials = true: whoever can alter the traffic of"
          + " that page reads the responses in the user's name%1$s",
      "%3$s, or take the risk on purpose: tolerate = Risk.INSECURE_ORIGINS",
      Risk.INSECURE_ORIGINS),
  /** No browser sends what it matches. Arguments: the expression, why, the fix. */
  REGEX_MATCHES_NO_ORIGIN(
      ORIGIN_REGEX,
      ERROR,
      "the expression matches no origin that a browser can send: %2$s%1$s",
      "%3$s"),
  /** A list says the same. Arguments: the expression, the fix. */
  REGEX_SIMPLER(
      ORIGIN_REGEX,
      NOTE,
      "the expression matches exactly what a plain list matches, which is easier to review%1$s",
      "%2$s"),

  // Rules about originsFrom.

  /** A class of which no object can be made. Arguments: the class, the reason, the fix. */
  DECIDER_NOT_INSTANTIABLE(
      ORIGINS_FROM, ERROR, "%1$s cannot be created when the application starts: %2$s", "%3$s"),
  /** Beside {@code *}. Arguments: the class. */
  DECIDER_WITH_WILDCARD(
      ORIGINS_FROM,
      ERROR,
      "%1$s is never asked, because \"*\" allows every origin already",
      "remove \"*\" if %1$s should decide, or remove originsFrom if everyone may read the"
          + " responses"),

  // Rules about methods.

  /** Not a token. Arguments: the value, what to do. */
  METHOD_INVALID(
      METHODS, ERROR, "\"%1$s\" is not an HTTP method, so no request ever uses it", "%2$s"),
  /** CONNECT, TRACE or TRACK. Arguments: the value. */
  METHOD_FORBIDDEN(
      METHODS,
      ERROR,
      "\"%1$s\" is a method that browsers refuse to send (Fetch standard, \"forbidden method\"), so"
          + " it can never be used",
      "remove \"%1$s\""),
  /**
   * One of the six methods that browsers upper-case, in another case. Arguments: the value, the
   * method.
   */
  METHOD_NEEDS_UPPERCASE(
      METHODS,
      WARNING,
      "\"%1$s\" is sent as \"%2$s\" by every browser, and is read as that here; HTTP methods are"
          + " case-sensitive",
      "write \"%2$s\""),
  /**
   * A registered method in another case, which browsers do not upper-case. Arguments: the value,
   * the method.
   */
  METHOD_CASE_SUSPICIOUS(
      METHODS,
      WARNING,
      "\"%1$s\" is not \"%2$s\": HTTP methods are case-sensitive, and browsers upper-case only"
          + " DELETE, GET, HEAD, OPTIONS, POST and PUT",
      "write \"%2$s\""),
  /** The same method again. Arguments: the value. */
  METHOD_DUPLICATE(METHODS, WARNING, "\"%1$s\" is listed twice", "remove the second \"%1$s\""),
  /** A name beside {@code *}. Arguments: the value. */
  METHOD_WILDCARD_REDUNDANT(
      METHODS,
      WARNING,
      "\"%1$s\" has no effect beside \"*\", which stands for every method of the resource",
      "remove \"%1$s\", or \"*\" if it allows too much"),
  /** {@code *} with credentials. Arguments: none. */
  METHOD_WILDCARD_WITH_CREDENTIALS(
      METHODS,
      NOTE,
      "a browser that sends credentials takes \"*\" for the name of a method; the response"
          + " therefore names the methods of the resource instead",
      "nothing to do; leave out methods to say the same"),
  /** Listed, but no method at any governed path. Arguments: the method, the methods that exist. */
  METHOD_NOT_ON_RESOURCE(
      METHODS,
      WARNING,
      "\"%1$s\" is allowed, but no resource method under this policy handles it (handled there:"
          + " %2$s); it allows nothing today, and whoever adds such a method later shares it"
          + " without noticing",
      "remove \"%1$s\", or add the resource method"),
  /**
   * Handled by a governed method, but left out of an explicit list. Arguments: the HTTP method, the
   * resource method, the path, what follows.
   */
  METHOD_NOT_COVERED(
      METHODS,
      WARNING,
      "%2$s handles %1$s %3$s under this policy, but methods leaves \"%1$s\" out, so %4$s",
      "add \"%1$s\" to methods, leave methods out, or put @SameOrigin on %2$s if that is meant"),

  // Rules about allowedHeaders.

  /** Not a token, or {@code *} as part of a name. Arguments: the value, what to do. */
  REQUEST_HEADER_INVALID(
      ALLOWED_HEADERS,
      ERROR,
      "\"%1$s\" is not a header name, and there are no patterns of names, so no request header"
          + " equals it",
      "%2$s"),
  /** A header that scripts cannot set. Arguments: the value, what to do. */
  REQUEST_HEADER_FORBIDDEN(
      ALLOWED_HEADERS,
      ERROR,
      "\"%1$s\" is a header that scripts cannot set (Fetch standard, \"forbidden request-header\"),"
          + " and no preflight ever asks for it",
      "%2$s"),
  /** A response header of the CORS protocol. Arguments: the value. */
  REQUEST_HEADER_RESPONSE_ONLY(
      ALLOWED_HEADERS,
      ERROR,
      "\"%1$s\" is a header of responses, which Preflight writes itself; no request needs it",
      "remove \"%1$s\", here and wherever a script sets it on a request"),
  /** {@code *} with credentials. Arguments: none. */
  REQUEST_HEADER_WILDCARD_WITH_CREDENTIALS(
      ALLOWED_HEADERS,
      WARNING,
      "a browser that sends credentials takes \"*\" for the name of a header, so the response"
          + " must repeat whatever headers a request asks for",
      "list the headers that your resource reads, or leave out allowedHeaders to have them derived"
          + " from the code"),
  /** A name other than Authorization beside {@code *}. Arguments: the value. */
  REQUEST_HEADER_WILDCARD_REDUNDANT(
      ALLOWED_HEADERS,
      WARNING,
      "\"%1$s\" has no effect beside \"*\", which covers every header but Authorization",
      "remove \"%1$s\", or \"*\" if it allows too much"),
  /** The same name again, in whatever case. Arguments: the value, the first. */
  REQUEST_HEADER_DUPLICATE(
      ALLOWED_HEADERS,
      WARNING,
      "\"%1$s\" is listed already as \"%2$s\"; header names are case-insensitive",
      "remove the second \"%1$s\""),

  /** A name of responses. Arguments: the value. */
  REQUEST_HEADER_OF_RESPONSES(
      ALLOWED_HEADERS,
      WARNING,
      "\"%1$s\" is a header of responses, which no script sends; exposedHeaders is what lets"
          + " scripts read it",
      "move \"%1$s\" to exposedHeaders"),
  /** A name that nobody reads, beside one that is usual. Arguments: the value, the other name. */
  REQUEST_HEADER_MISSPELT(
      ALLOWED_HEADERS,
      WARNING,
      "nothing here reads a header \"%1$s\", and it is nearly \"%2$s\"; if that one is meant,"
          + " browsers refuse to send it from another origin",
      "did you mean \"%2$s\"?"),

  /**
   * Callers log in, and the compiler does not see who reads the header for it. Arguments: where
   * that shows.
   */
  REQUEST_HEADER_LOGIN_NOT_SEEN(
      ALLOWED_HEADERS,
      NOTE,
      "callers log in (%1$s), but no filter of this module reads the header that tells who they"
          + " are, so Authorization is allowed only where the code shows that it is needed",
      "if scripts send it everywhere, write allowedHeaders = \"Authorization\", best in the policy"
          + " of the Application; name another header if the login reads that"),

  // Rules about exposedHeaders.

  /** Not a token, or {@code *} as part of a name. Arguments: the value, what to do. */
  RESPONSE_HEADER_INVALID(
      EXPOSED_HEADERS,
      ERROR,
      "\"%1$s\" is not a header name, and there are no patterns of names, so no response header"
          + " equals it",
      "%2$s"),
  /** Set-Cookie and Set-Cookie2. Arguments: the value. */
  RESPONSE_HEADER_FORBIDDEN(
      EXPOSED_HEADERS,
      ERROR,
      "\"%1$s\" is a header that no script may ever read (Fetch standard, \"forbidden"
          + " response-header name\")",
      "remove \"%1$s\""),
  /** A header of the CORS protocol that scripts have no use for. Arguments: the value. */
  RESPONSE_HEADER_PROTOCOL(
      EXPOSED_HEADERS,
      ERROR,
      "\"%1$s\" belongs to the CORS protocol itself: browsers and Preflight use it, scripts do not"
          + " read it",
      "remove \"%1$s\""),
  /** {@code *} with credentials. Arguments: none. */
  RESPONSE_HEADER_WILDCARD_WITH_CREDENTIALS(
      EXPOSED_HEADERS,
      ERROR,
      "a browser that sends credentials takes \"*\" for the name of a header, so it exposes"
          + " nothing",
      "list the headers that scripts read, for example exposedHeaders = {\"ETag\", \"Location\"},"
          + " or drop allowCredentials"),
  /** A header that scripts may always read. Arguments: the value. */
  RESPONSE_HEADER_SAFELISTED(
      EXPOSED_HEADERS,
      WARNING,
      "\"%1$s\" may be read by every script anyway (Fetch standard, \"CORS-safelisted"
          + " response-header name\")",
      "remove \"%1$s\""),
  /** The same name again, in whatever case. Arguments: the value, the first. */
  RESPONSE_HEADER_DUPLICATE(
      EXPOSED_HEADERS,
      WARNING,
      "\"%1$s\" is listed already as \"%2$s\"; header names are case-insensitive",
      "remove the second \"%1$s\""),
  /** A name beside {@code *}. Arguments: the value. */
  RESPONSE_HEADER_WILDCARD_REDUNDANT(
      EXPOSED_HEADERS,
      WARNING,
      "\"%1$s\" has no effect beside \"*\", which exposes every header",
      "remove \"%1$s\", or \"*\" if it exposes too much"),

  /** A name of requests. Arguments: the value. */
  RESPONSE_HEADER_OF_REQUESTS(
      EXPOSED_HEADERS,
      WARNING,
      "\"%1$s\" is a header of requests, and nothing here sets it on a response; allowedHeaders"
          + " is what lets scripts send it",
      "move \"%1$s\" to allowedHeaders, or remove it if the code reads it: what the code reads is"
          + " allowed anyway"),
  /** A name that nobody sets, beside one that is usual. Arguments: the value, the other name. */
  RESPONSE_HEADER_MISSPELT(
      EXPOSED_HEADERS,
      WARNING,
      "nothing here sets a header \"%1$s\", and it is nearly \"%2$s\"; if that one is meant, no"
          + " script of another origin can read it",
      "did you mean \"%2$s\"?"),

  // Rules about maxAge.

  /** Below -1. Arguments: the value. */
  MAX_AGE_NEGATIVE(
      MAX_AGE,
      ERROR,
      "%1$d seconds means nothing: 0 to 86400 are times, and -1 keeps browsers from remembering"
          + " preflights",
      "write maxAge = -1, or leave out maxAge for 1800 seconds"),
  /** More than a day. Arguments: the value. */
  MAX_AGE_TOO_LARGE(
      MAX_AGE,
      ERROR,
      "%1$d seconds is more than any browser remembers a preflight: Firefox caps it at 86400,"
          + " Chromium at 7200, Safari at 600 (were milliseconds meant?)",
      "write maxAge = 7200"),
  /** More than two hours. Arguments: the value. */
  MAX_AGE_ABOVE_CHROMIUM_CAP(
      MAX_AGE,
      NOTE,
      "%1$d seconds is cut to 7200 by Chromium and to 600 by Safari; only Firefox remembers a"
          + " preflight for longer than two hours",
      "write maxAge = 7200 to say what most browsers do"),

  // Rules about what a policy tolerates and its class suppresses.

  /**
   * An opt-in or a suppression that nothing needs. Arguments: what is set, such as {@code tolerate
   * = Risk.PUBLIC_SUFFIXES} or {@code @SuppressWarnings("cors:origin-duplicate")}, the reason.
   */
  SUPPRESSION_UNUSED(TOLERATE, WARNING, "%1$s has no effect, since %2$s", "remove it"),

  // Rules about the resource that a policy governs; only the compiler can check them.

  /** Nothing that Jakarta REST calls. Arguments: what it stands on, what is missing, what to do. */
  POLICY_NOT_A_RESOURCE(POLICY, ERROR, "this policy has no effect: %1$s %2$s", "%3$s"),
  /** The policy of an {@code Application} without resources here. Arguments: the application. */
  APPLICATION_GOVERNS_NOTHING(
      POLICY,
      WARNING,
      "the policy of %1$s governs no resource class of this module: either each has a policy of its"
          + " own, or the module has none; where %1$s is deployed, it governs the classes of other"
          + " modules that have no policy, with the methods and headers found when the application"
          + " starts, and no compiler checks them",
      "if that is meant, silence this: @SuppressWarnings(\"cors:application-governs-nothing\") on"
          + " %1$s; or put a composed annotation with this policy on the classes of the other"
          + " modules"),
  /**
   * The policy of a package without resources, above packages with some. Arguments: the package,
   * the packages below it.
   */
  PACKAGE_GOVERNS_NOTHING(
      POLICY,
      WARNING,
      "the policy of package %1$s governs nothing: it reaches the classes of %1$s only, and the"
          + " resource classes are below it, in %2$s",
      "put the policy into the package-info.java of each of these packages, for example as a"
          + " composed annotation, or on the Application class; else remove it"),
  /** A composed annotation that is gone at run time. Arguments: the annotation. */
  COMPOSED_ANNOTATION_RETENTION(
      POLICY,
      ERROR,
      "@%1$s is not visible at run time; when the application starts, the annotations of deployed"
          + " classes are compared with those that the generated code was made from, and one that"
          + " is missing stops the start",
      "add @Retention(RetentionPolicy.RUNTIME) to @%1$s"),
  /** A sub-resource locator. Arguments: the locator, the type it returns. */
  POLICY_ON_LOCATOR(
      POLICY,
      ERROR,
      "%1$s is a sub-resource locator and handles no request itself, so this policy has no effect",
      "put the policy on %2$s"),
  /** A method that is not public. Arguments: the method. */
  POLICY_NON_PUBLIC_METHOD(
      POLICY,
      ERROR,
      "%1$s is not public, and Jakarta REST ignores annotations of such methods, so this policy has"
          + " no effect",
      "make %1$s public, or remove the policy"),
  /** Two policies on one element. Arguments: what they stand on, the two annotations. */
  POLICY_AMBIGUOUS(
      POLICY,
      ERROR,
      "%1$s has two policies, %2$s; policies are never merged, so one of them would be ignored",
      "keep one of them"),
  /**
   * The same policy as would govern anyway. Arguments: what it stands on, where the other stands.
   */
  POLICY_REDUNDANT(
      POLICY,
      WARNING,
      "%1$s is governed by the same policy without this annotation, from %2$s; two copies drift"
          + " apart",
      "remove this annotation"),
  /**
   * A policy on an overridden method, or its type, that Jakarta REST's annotations do not come
   * from. Arguments: what the policy stands on, the resource method.
   */
  POLICY_NOT_INHERITED(
      POLICY,
      WARNING,
      "the policy of %1$s does not govern %2$s: the method has Jakarta REST annotations of its own,"
          + " so those of every method that it overrides are ignored",
      "remove the Jakarta REST annotations from %2$s, or put the policy there, too"),
  /** A class with a policy that no request reaches. Arguments: the class. */
  POLICY_NOT_REACHED(
      POLICY,
      WARNING,
      "no request reaches %1$s: it has no @Path, and no sub-resource locator of this module returns"
          + " it, so its policy governs nothing",
      "add @Path, or declare the locator that returns it; if another module does, silence this:"
          + " @SuppressWarnings(\"cors:policy-not-reached\") on %1$s"),
  /** An application that lists its classes for Quarkus, without ours. Arguments: the class. */
  APPLICATION_LISTS_CLASSES(
      POLICY,
      ERROR,
      "%1$s lists its classes, and Quarkus then leaves out every provider that is not listed,"
          + " Preflight's among them: no policy would be in force, and the application would not"
          + " start",
      "let getClasses() and getSingletons() return an empty set, so that Quarkus finds all classes,"
          + " or add dev.preflight.cors.deploy.Preflight.quarkusProviders() to what getClasses()"
          + " returns"),
  /**
   * Another framework's annotation for CORS. Arguments: the annotation with its package, what it
   * stands on, ours.
   */
  FOREIGN_CROSS_ORIGIN(
      POLICY,
      WARNING,
      "@%1$s on %2$s is not Preflight's: on most servers it does nothing for Jakarta REST, and"
          + " where it does, no compiler checks it and two sources of one header disagree",
      "import dev.preflight.cors.CrossOrigin and write %3$s"),
  /** {@code @SameOrigin} where no policy would apply. Arguments: what it stands on. */
  SAME_ORIGIN_REDUNDANT(
      POLICY,
      WARNING,
      "no policy would apply to %1$s, so this @SameOrigin has no effect",
      "remove @SameOrigin"),
  /** {@code @SameOrigin} and {@code @CrossOrigin} on one element. Arguments: what they stand on. */
  SAME_ORIGIN_CONFLICT(
      POLICY,
      ERROR,
      "%1$s has both @CrossOrigin and @SameOrigin, which contradict each other",
      "keep the one that is meant"),
  /** {@code @SameOrigin} on a sub-resource locator. Arguments: the locator, where to put it. */
  SAME_ORIGIN_ON_LOCATOR(
      POLICY,
      ERROR,
      "%1$s is a sub-resource locator and handles no request itself, so @SameOrigin closes nothing"
          + " here: each class that it returns is governed by its own policy",
      "put @SameOrigin on %2$s"),
  /**
   * {@code @SameOrigin} on a parameter or field that reads no header. Arguments: the parameter or
   * field.
   */
  SAME_ORIGIN_WITHOUT_HEADER(
      POLICY,
      ERROR,
      "%1$s is filled from no request header, so @SameOrigin has no header to leave out here",
      "remove @SameOrigin; on the method or class it closes all of it"),
  /** A {@code @Path} that does not parse. Arguments: the template, the reason. */
  PATH_TEMPLATE_INVALID(
      POLICY,
      ERROR,
      "the path \"%1$s\" cannot be read: %2$s; no preflight for it can be handled",
      "correct the template"),
  /**
   * Same path and HTTP method in one class, different policies. Arguments: the HTTP method, the
   * path, the other method.
   */
  POLICY_CONFLICT_IN_CLASS(
      POLICY,
      ERROR,
      "%1$s %2$s is also handled by %3$s, under another policy or none; a preflight names path and"
          + " HTTP method only, so the server cannot tell which of the two methods is meant",
      "give both methods the same policy, for example by moving @CrossOrigin to their class"),
  /**
   * Same path and HTTP method in two classes, different policies: a warning of the compiler, which
   * cannot know whether they are deployed together, and an error of the start, which does.
   * Arguments: the HTTP method, the path, the two methods with their policies, what to do instead.
   */
  POLICY_CONFLICT_SAME_PATH(
      POLICY,
      WARNING,
      "%1$s %2$s is handled by %3$s and by %4$s; a preflight names path and HTTP method only, so an"
          + " application with both could not tell which of the two is meant, and does not start",
      "give both methods the same policy, or %5$s"),
  /** An {@code @OPTIONS} method at a governed path. Arguments: the method, the path. */
  POLICY_OWN_OPTIONS_METHOD(
      POLICY,
      WARNING,
      "%1$s handles plain OPTIONS requests of %2$s only: preflights get their response from the"
          + " policy and never reach it",
      "keep it for plain OPTIONS and suppress this warning, or remove it"),
  /**
   * A locator below which the compiler cannot look. Arguments: the locator, the type it declares.
   */
  POLICY_UNPROVABLE_LOCATOR(
      POLICY,
      WARNING,
      "%1$s is declared to return %2$s, so the compiler does not see which methods are below it,"
          + " and a policy there could not be checked",
      "declare the sub-resource's class; where that is not possible, make sure that each class"
          + " it returns has the policy you mean, and silence this:"
          + " @SuppressWarnings(\"cors:policy-unprovable-locator\") on %1$s"),
  /** A {@code @CookieParam} without credentials. Arguments: the cookie, the resource method. */
  COOKIE_PARAM_WITHOUT_CREDENTIALS(
      POLICY,
      WARNING,
      "%2$s reads the cookie \"%1$s\", but this policy allows no credentials, so no script of"
          + " another origin can read the response to a request that carries cookies",
      "list the origins with allowCredentials = true, or remove the parameter"),
  /**
   * A cookie that pages of other sites do not get sent along. Arguments: the resource methods, the
   * cookies, the attributes that are missing, when they are not needed.
   */
  COOKIE_SET_FOR_ONE_SITE(
      POLICY,
      NOTE,
      "%1$s: sets %2$s without %3$s; Chromium sends a cookie with the calls of another site's page"
          + " only if it has SameSite=None and Secure",
      "set it with .sameSite(NewCookie.SameSite.NONE).secure(true), and serve https%4$s"),
  /**
   * A cookie that is read for pages of other sites. Arguments: the resource methods, the cookies,
   * nothing, when that is not needed.
   */
  COOKIE_READ_ACROSS_SITES(
      POLICY,
      NOTE,
      "%1$s: reads %2$s; Chromium sends a cookie with the calls of another site's page only if it"
          + " has SameSite=None and Secure",
      "make sure that both are set where the cookie is created%4$s"),
  /**
   * A write that a page can send without a preflight, with credentials. Arguments: the HTTP method,
   * the path, the resource method, the media types.
   */
  SIMPLE_REQUEST_WRITES(
      POLICY,
      NOTE,
      "any page can send %1$s %2$s (%3$s) with the user's cookies and without a preflight, since"
          + " %4$s; CORS hides the response from it, but does not stop the write",
      "protect the method against cross-site request forgery; @Consumes(\"application/json\") alone"
          + " does not, since a page may send a body that has no Content-Type"),
  /**
   * Response headers that the code sets and the policy does not expose. Arguments: the headers,
   * quoted, and the resource methods.
   */
  RESPONSE_HEADER_NOT_EXPOSED(
      POLICY,
      NOTE,
      "%2$s sets %1$s, which scripts of another origin cannot read",
      "add %1$s to exposedHeaders if scripts need to read it"),
  /** A header is read whose name the compiler cannot know. Arguments: the file and line. */
  REQUEST_HEADER_NAME_UNKNOWN(
      POLICY,
      NOTE,
      "%1$s reads a request header whose name is known only at run time, so it is not among the"
          + " allowed ones",
      "use a literal or a constant, or add the header to allowedHeaders"),
  /** No bodies to read, or too late. Arguments: why, what is there or missing. */
  REQUEST_HEADERS_NOT_SHOWN(
      POLICY,
      NOTE,
      "%1$s, so the derived request headers are not complete: %2$s",
      "add the headers that filters and method bodies read to allowedHeaders"),
  /**
   * A filter that runs for some methods, chosen at run time. Arguments: the filter, what binds it,
   * what it reads.
   */
  REQUEST_FILTER_BOUND_DYNAMICALLY(
      POLICY,
      NOTE,
      "%2$s decides at run time for which methods %1$s runs, so the headers that it reads (%3$s)"
          + " are allowed for all methods",
      "bind %1$s with a @NameBinding annotation if they should not be"),
  /**
   * Another class writes CORS headers. Arguments: the class, the headers, the annotation that says
   * the same.
   */
  SECOND_CORS_SOURCE(
      POLICY,
      WARNING,
      "%1$s writes %2$s itself; two sources of one header disagree sooner or later, and browsers"
          + " refuse a header that comes twice",
      "remove it from %1$s and write %3$s, which says the same as far as the values are"
          + " constant"),

  // What can be wrong between the cross-origin surface of a module and the lock file that
  // holds the reviewed one (-Apreflight.lock).

  /**
   * The surface is wider than reviewed. Arguments: the file, the difference, each line on its own
   * below.
   */
  LOCK_CHANGED(
      POLICY,
      ERROR,
      "the cross-origin surface is wider than the one that was reviewed in %1$s:%2$s",
      "undo what was not meant; or add the lines with + to %1$s, which"
          + " -Apreflight.lock.update=true does, and have them reviewed"),
  /** There is no lock file. Arguments: the file, the number of grants. */
  LOCK_MISSING(
      POLICY,
      ERROR,
      "%1$s does not exist, so the surface of this module (%2$s) has not been reviewed",
      "build once with -Apreflight.lock.update=true, have the file reviewed, and commit it; a"
          + " relative path starts at the directory in which the compiler runs"),
  /**
   * The surface is narrower than reviewed. Arguments: the file, the difference, each line on its
   * own below.
   */
  LOCK_STALE(
      POLICY,
      WARNING,
      "%1$s allows more than the code does, so a later widening up to these lines would pass"
          + " unseen:%2$s",
      "remove the lines with -, which -Apreflight.lock.update=true does"),
  /** The lock file was written anew. Arguments: the file, the difference, each line on its own. */
  LOCK_UPDATED(
      POLICY,
      NOTE,
      "-Apreflight.lock.update=true has changed the reviewed surface in %1$s:%2$s",
      "have the difference reviewed, and commit %1$s"),
  /** Tests are compiled, so there is no surface to write or compare. Arguments: the folder. */
  SURFACE_OF_TESTS(
      POLICY,
      NOTE,
      "classes are written to %1$s, so this is a compilation of tests: it writes no manifest and no"
          + " report, and it neither compares nor updates a lock file",
      "set the options for the compilation of main code only; if this is main code, add"
          + " -Apreflight.compilation=main"),
  /** The lock file cannot be read or written. Arguments: the file, what is wrong. */
  LOCK_UNREADABLE(
      POLICY,
      ERROR,
      "the lock file %1$s cannot be used: %2$s",
      "restore %1$s from version control, or write it anew with -Apreflight.lock.update=true and"
          + " review the difference"),
  /**
   * The lock file is of another version. Arguments: the file, its version, the version that can be
   * read.
   */
  LOCK_VERSION(
      POLICY,
      ERROR,
      "%1$s is a lock file of version %2$s, and this release of Preflight reads version %3$s",
      "use the release of preflight-processor that wrote %1$s, or write it anew with"
          + " -Apreflight.lock.update=true and review the difference"),

  // What can be wrong with the -Apreflight.* options of a compilation.

  /** There is no such option. Arguments: the option, the nearest one that exists. */
  OPTION_UNKNOWN(
      POLICY,
      WARNING,
      "there is no option -A%1$s, so it has no effect",
      "did you mean -A%2$s? docs/options.md lists all options"),
  /** An option has a value that means nothing. Arguments: option, value, what it takes. */
  OPTION_VALUE(
      POLICY,
      WARNING,
      "the option -A%1$s cannot be \"%2$s\", so it has no effect",
      "-A%1$s takes %3$s; see docs/options.md"),

  // What can be wrong with a compilation as such; no policy is at fault.

  /** The runtime is not on the class path. Arguments: the class that is missing. */
  RUNTIME_MISSING(
      POLICY,
      ERROR,
      "the class %1$s, which generated code needs, is not on the class path, so the policies of"
          + " this module cannot be served",
      "add the dependency dev.preflight:preflight-runtime, in the same version as preflight-processor"),
  /**
   * A class among the sources has the name of one to generate. Arguments: the name, the resource,
   * what to do.
   */
  GENERATED_NAME_TAKEN(
      POLICY,
      ERROR,
      "the class %1$s exists already, but the code for %2$s needs this name",
      "%3$s"),
  /** A mistake of ours. Arguments: the exception, the place in our code. */
  INTERNAL_ERROR(
      POLICY,
      ERROR,
      "Preflight itself failed here: %1$s (%2$s); this is a bug of Preflight, not of your code",
      "please report it"
          + Explained.reports()
          + " with this message, the annotations and signature of the element it points"
          + " to, and the versions of Preflight and javac");

  private final Member member;
  private final Severity severity;
  private final String message;
  private final String fix;
  private final @Nullable Risk optIn;

  Rule(Member member, Severity severity, String message, String fix) {
    this(member, severity, message, fix, null);
  }

  Rule(Member member, Severity severity, String message, String fix, @Nullable Risk optIn) {
    this.member = member;
    this.severity = severity;
    this.message = message;
    this.fix = fix;
    this.optIn = optIn;
  }

  /**
   * The member it looks at, by which the index of rules is grouped.
   *
   * @return the member
   */
  public Member member() {
    return member;
  }

  /**
   * How much it matters.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * What is wrong and why it matters, as a format string.
   *
   * @return the message's format
   */
  public String message() {
    return message;
  }

  /**
   * What to write instead, as a format string.
   *
   * @return the fix's format
   */
  public String fix() {
    return fix;
  }

  /**
   * The risk that a policy can take on purpose instead of keeping this rule.
   *
   * @return the value of {@code tolerate} that switches the rule off, empty for nearly all
   */
  public Optional<Risk> optIn() {
    return Optional.ofNullable(optIn);
  }

  /**
   * The rule's one name.
   *
   * @return lower-case words joined by hyphens
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The page that explains the rule.
   *
   * @return a path from the repository's top level
   */
  public String page() {
    return "docs/rules/" + id() + ".md";
  }

  /**
   * A problem of this rule.
   *
   * @param location where in the policy
   * @param arguments what the formats of message and fix name; strings are made safe to print
   * @return the problem
   */
  public Problem at(Location location, Object... arguments) {
    Object[] printable =
        Stream.of(arguments)
            .map(argument -> argument instanceof String text ? Printable.of(text) : argument)
            .toArray();
    return new Problem(
        this,
        location,
        String.format(Locale.ROOT, message(), printable),
        String.format(Locale.ROOT, fix(), printable));
  }

  /**
   * The rule of an id.
   *
   * @param id as in {@link #id()}
   * @return the rule, or empty if there is none
   */
  public static Optional<Rule> withId(String id) {
    return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
