package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.Risk;
import dev.preflight.cors.expression.internal.automaton.InsecureOrigins;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.domain.Domains;
import dev.preflight.cors.expression.internal.domain.Witness;
import dev.preflight.cors.expression.internal.syntax.Node;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.internal.origin.ApplicationScheme;
import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what is true of an expression into problems. */
public final class Findings {

  /** A sound expression, as it stands in Java source. */
  public static final String EXAMPLE = literal("https://([a-z0-9-]+\\.)*example\\.com");

  private static final String OWN_HOSTS =
      "list your own hosts in origins, or name a decider (originsFrom) for them";

  private final Proof proof;
  private final Terms terms;
  private final Location here;
  private final List<Problem> problems = new ArrayList<>();
  private final Optional<String> correction;

  private Findings(Proof proof, Terms terms, Location here) {
    this.proof = proof;
    this.terms = terms;
    this.here = here;
    correction = proof.isSound(terms) ? Optional.empty() : Correction.of(proof, terms);
  }

  public static List<Problem> of(Proof proof, Terms terms, Location here) {
    Findings findings = new Findings(proof, terms, here);
    findings.checkMeaning();
    findings.checkDomains();
    findings.checkApplications();
    findings.checkInsecure();
    if (findings.problems.isEmpty()) {
      findings.checkOwners();
    }
    if (findings.problems.isEmpty()) {
      findings.simplify();
    }
    return findings.problems;
  }

  /** A sound expression that says what a refused one was meant to say. */
  public static Optional<String> correction(Proof proof, Terms terms) {
    return Correction.of(proof, terms);
  }

  private void checkMeaning() {
    if (proof.matchesNull()) {
      add(
          Rule.REGEX_MATCHES_NULL,
          whole(),
          fix("name the origins that may call, for example originRegex = " + EXAMPLE));
    } else if (proof.matchesNoOrigin()) {
      add(
          Rule.REGEX_MATCHES_NO_ORIGIN,
          whole(),
          NoOriginReason.of(proof.language()),
          fix("describe whole origins, for example originRegex = " + EXAMPLE));
    }
  }

  private void checkDomains() {
    if (proof.domains() instanceof Domains.Open open) {
      add(
          Rule.REGEX_OPEN_DOMAIN,
          marked(open.attacker()),
          open.number(),
          Symbols.plain(open.attacker()),
          fix("spell out your domains, for example originRegex = " + EXAMPLE));
    } else if (proof.domains() instanceof Domains.Unspelled unspelled) {
      String origin = Symbols.plain(unspelled.attacker());
      add(
          Rule.REGEX_UNSPELLED_DOMAIN,
          marked(unspelled.attacker()),
          Witness.domain(origin),
          origin,
          fix(
              Ipv4Address.endsInNumber(Witness.domain(origin))
                  ? "list the addresses in origins, or name a decider (originsFrom) that compares"
                      + " them"
                  : "spell out your domains, for example originRegex = " + EXAMPLE));
    } else if (proof.domains() instanceof Domains.BelowSuffix below) {
      String origin = Symbols.plain(below.attacker());
      if (terms.spelledOutOnly()) {
        add(
            Rule.REGEX_PUBLIC_SUFFIX_WITH_CREDENTIALS,
            marked(below.attacker()),
            whoRegisters(origin),
            origin,
            correction.map(text -> "write originRegex = " + literal(text)).orElse(OWN_HOSTS));
      } else if (!terms.credentials()) {
        add(
            Rule.REGEX_PUBLIC_SUFFIX,
            marked(below.attacker()),
            whoRegisters(origin),
            origin,
            OWN_HOSTS);
      }
    }
  }

  /** Who could have the host of this origin. */
  private static String whoRegisters(String origin) {
    String domain = Witness.domain(origin);
    String suffix = domain.substring(domain.indexOf('.') + 1);
    return PublicSuffixes.company(suffix)
        .map(company -> "every customer of " + company + " can take a host like that below ")
        .orElse("anyone can register a domain like that below ")
        .concat(suffix);
  }

  private void checkApplications() {
    Optional<String> open = proof.applications().open();
    if (open.isPresent()) {
      String origin = Symbols.plain(open.get());
      String scheme = Applications.scheme(origin);
      add(
          Rule.REGEX_APPLICATION_PATTERN,
          marked(open.get()),
          scheme,
          origin,
          ApplicationScheme.patternAdvice(scheme));
      return;
    }
    // With plain http among its origins it is not meant for applications, and https is the fix.
    boolean meant = proof.insecure().isEmpty() || !terms.secureOnly();
    if (terms.webOnly() && meant && problems.isEmpty()) {
      proof.applications().example().ifPresent(this::addApplication);
    }
  }

  private void addApplication(String origin) {
    add(
        Rule.REGEX_APPLICATION_WITH_CREDENTIALS,
        whole(),
        origin,
        ApplicationScheme.risk(Applications.scheme(origin)),
        correction
            .map(text -> "write originRegex = " + literal(text))
            .orElse("let the application send a token and drop allowCredentials"));
  }

  private void checkInsecure() {
    if (terms.secureOnly() && proof.insecure().isPresent()) {
      add(
          Rule.REGEX_INSECURE_WITH_CREDENTIALS,
          whole(),
          insecureOrigin(proof.insecure().get()),
          fix("match https origins only"));
    }
  }

  private void checkOwners() {
    ManyOwners.of(proof.language().symbols())
        .ifPresent(
            found ->
                add(
                    Rule.REGEX_MANY_OWNERS,
                    marked(found.witness()),
                    Symbols.plain(found.witness()),
                    found.reason()));
  }

  /** The attacker's origin of the other message, over http, if the expression lets that in. */
  private String insecureOrigin(String shortest) {
    if (proof.domains().witness().isEmpty()) {
      return shortest;
    }
    String witness = Symbols.plain(proof.domains().witness().get());
    String overHttp = "http" + witness.substring(witness.indexOf("://"));
    return proof.language().origins().intersection(InsecureOrigins.ALL).run(overHttp)
        ? overHttp
        : shortest;
  }

  private void simplify() {
    Simplifier.of(proof.language().origins())
        .filter(this::compiles)
        .ifPresent(
            entries ->
                add(
                    Rule.REGEX_SIMPLER,
                    whole(),
                    "write origins = "
                        + (entries.size() == 1
                            ? literal(entries.get(0))
                            : entries.stream()
                                .map(Findings::literal)
                                .collect(Collectors.joining(", ", "{", "}")))));
  }

  /**
   * Whether the entries are well written, and refused no more than the expression, which may hold
   * hyphens at the edges of labels without a warning.
   */
  private boolean compiles(List<String> entries) {
    PolicyDraft list =
        CorsPolicy.builder()
            .origins(entries.toArray(String[]::new))
            .allowCredentials(terms.credentials())
            .tolerate(terms.draft().tolerate().toArray(Risk[]::new));
    return list.compile().problems().stream()
        .noneMatch(problem -> problem.isError() || problem.rule() == Rule.ORIGIN_EDGE_HYPHEN);
  }

  private void add(Rule rule, Object... arguments) {
    problems.add(rule.at(here, arguments));
  }

  private String fix(String otherwise) {
    return correction
        .map(text -> "write originRegex = " + literal(text))
        .or(this::asPattern)
        .orElse(otherwise);
  }

  /** A star as patterns of origins have it, which an expression reads as a repetition. */
  private Optional<String> asPattern() {
    String expression = proof.language().expression();
    return expression.indexOf('*') >= 0 && compiles(List.of(expression))
        ? Optional.of("write origins = " + literal(expression) + ", where a * is a pattern")
        : Optional.empty();
  }

  private MarkedExpression whole() {
    return MarkedExpression.whole(proof.language().expression());
  }

  private MarkedExpression marked(String witness) {
    Node free = FreePart.of(proof.language(), witness);
    return new MarkedExpression(proof.language().expression(), free.start(), free.end());
  }

  /** As it stands in Java source. */
  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
