package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.OriginLanguages;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.domain.Domains;
import dev.preflight.cors.expression.internal.domain.Witness;
import dev.preflight.cors.expression.internal.syntax.Node;
import dev.preflight.cors.internal.text.MarkedExpression;
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

  private final Proof proof;
  private final Location here;
  private final List<Problem> problems = new ArrayList<>();
  private final Optional<String> correction;

  private Findings(Proof proof, boolean secureOnly, Location here) {
    this.proof = proof;
    this.here = here;
    correction = proof.isSound(secureOnly) ? Optional.empty() : Correction.of(proof, secureOnly);
  }

  public static List<Problem> of(Proof proof, boolean secureOnly, Location here) {
    Findings findings = new Findings(proof, secureOnly, here);
    if (proof.matchesNull()) {
      findings.add(
          Rule.REGEX_MATCHES_NULL,
          findings.whole(),
          findings.fix("name the origins that may call, for example originRegex = " + EXAMPLE));
    } else if (proof.matchesNoOrigin()) {
      findings.add(
          Rule.REGEX_MATCHES_NO_ORIGIN,
          findings.whole(),
          NoOriginReason.of(proof.language()),
          findings.fix("describe whole origins, for example originRegex = " + EXAMPLE));
    }
    if (proof.domains() instanceof Domains.Open open) {
      findings.add(
          Rule.REGEX_OPEN_DOMAIN,
          findings.marked(open.attacker()),
          open.number(),
          Symbols.plain(open.attacker()),
          findings.fix("spell out your domains, for example originRegex = " + EXAMPLE));
    } else if (proof.domains() instanceof Domains.Unspelled unspelled) {
      String origin = Symbols.plain(unspelled.attacker());
      findings.add(
          Rule.REGEX_UNSPELLED_DOMAIN,
          findings.marked(unspelled.attacker()),
          Witness.domain(origin),
          origin,
          findings.fix("spell out your domains, for example originRegex = " + EXAMPLE));
    }
    if (secureOnly && proof.insecure().isPresent()) {
      findings.add(
          Rule.REGEX_INSECURE_WITH_CREDENTIALS,
          findings.whole(),
          findings.insecureOrigin(proof.insecure().get()),
          findings.fix("match https origins only"));
    }
    if (findings.problems.isEmpty()) {
      findings.simplify();
    }
    return findings.problems;
  }

  /** The attacker's origin of the other message, over http, if the expression lets that in. */
  private String insecureOrigin(String shortest) {
    if (proof.domains().witness().isEmpty()) {
      return shortest;
    }
    String witness = Symbols.plain(proof.domains().witness().get());
    String overHttp = "http" + witness.substring(witness.indexOf("://"));
    return proof.language().origins().intersection(OriginLanguages.INSECURE).run(overHttp)
        ? overHttp
        : shortest;
  }

  private void simplify() {
    Simplifier.of(proof.language().origins())
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

  private void add(Rule rule, Object... arguments) {
    problems.add(rule.at(here, arguments));
  }

  private String fix(String otherwise) {
    return correction.map(text -> "write originRegex = " + literal(text)).orElse(otherwise);
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
