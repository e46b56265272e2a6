package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.NOTE;

import dev.preflight.cors.Risk;
import java.util.Optional;

/**
 * Rules about {@code originRegex}. The first argument of each is the {@link MarkedExpression}, the
 * last one the fix.
 */
public enum RegexRule implements Rule {
  /** {@code java.util.regex} refuses it. Arguments: the expression, why, the fix. */
  REGEX_SYNTAX(ERROR, "the expression does not parse: %2$s%1$s", "%3$s"),
  /** Outside the analysed subset. Arguments: the expression, the construct's name, the fix. */
  REGEX_NOT_ANALYSABLE(
      ERROR,
      "the expression uses %2$s, so it cannot be proven which origins it lets in%1$s",
      "%3$s"),
  /** The automaton would outgrow its limits. Arguments: the expression, which limit, the fix. */
  REGEX_TOO_COMPLEX(
      ERROR, "the expression is too complex to prove which origins it lets in: %2$s%1$s", "%3$s"),
  /** A placeholder in, or instead of, an expression. Arguments: the value, the key, the fix. */
  REGEX_PLACEHOLDER(
      ERROR,
      "a regular expression cannot come from the placeholder ${%2$s}: its value is known only when the application"
          + " starts, where the analyser that proves expressions does not run%1$s",
      "%3$s"),
  /** Built in code without the analyser. Arguments: the expression, the fix. */
  REGEX_WITHOUT_ANALYSER(
      ERROR,
      "the expression cannot be proven, because the analyser is not on the class path; unproven expressions are never used%1$s",
      "%2$s"),
  /** Infinitely many registrable domains. Arguments: the expression, how many, witness, fix. */
  REGEX_OPEN_DOMAIN(
      ERROR,
      "the expression matches %2$s domains, so an attacker can own one: it lets in %3$s%1$s",
      "%4$s"),
  /** A domain that nobody wrote. Arguments: the expression, the domain, the witness, the fix. */
  REGEX_UNSPELLED_DOMAIN(
      ERROR,
      "the expression matches a domain that it does not spell out, %2$s: it lets in %3$s%1$s",
      "%4$s"),
  /** Matches {@code null}. Arguments: the expression, the fix. */
  REGEX_MATCHES_NULL(
      ERROR,
      "the expression matches \"null\", the Origin of every sandboxed iframe and local file, so any attacker can send it%1$s",
      "%2$s"),
  /** Matches an insecure origin, with credentials. Arguments: the expression, witness, fix. */
  REGEX_INSECURE_WITH_CREDENTIALS(
      ERROR,
      "the expression lets in %2$s with allowCredentials = true: whoever can alter the traffic of that page reads the"
          + " answers in the user's name%1$s",
      "%3$s, or accept the risk with tolerate = Risk.INSECURE_ORIGINS",
      Risk.INSECURE_ORIGINS),
  /** No browser sends what it matches. Arguments: the expression, why, the fix. */
  REGEX_MATCHES_NO_ORIGIN(
      ERROR, "the expression matches no origin that a browser can send: %2$s%1$s", "%3$s"),
  /** A list says the same. Arguments: the expression, the fix. */
  REGEX_SIMPLER(
      NOTE,
      "the expression matches exactly what a plain list matches, which is easier to review%1$s",
      "%2$s");

  private final RuleDefinition definition;

  RegexRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.ORIGIN_REGEX, severity, message, fix);
  }

  RegexRule(Severity severity, String message, String fix, Risk optIn) {
    this.definition =
        new RuleDefinition(Member.ORIGIN_REGEX, severity, message, fix, Optional.of(optIn));
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
