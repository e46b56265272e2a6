package dev.preflight.cors.policy;

import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.internal.origin.OriginTable;
import dev.preflight.cors.internal.text.MarkedExpression;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A regular expression over whole origins, {@code @CrossOrigin.originRegex}, with or without the
 * table of its automaton.
 *
 * @param expression the expression, in the syntax of {@link java.util.regex.Pattern}
 * @param table the automaton that an analyser computed after proving the expression sound; empty
 *     before that
 */
public record OriginExpression(String expression, Optional<String> table) {

  /**
   * An expression that nobody has looked at yet.
   *
   * @param expression the expression
   * @return the expression without a table
   */
  public static OriginExpression unproven(String expression) {
    return new OriginExpression(expression, Optional.empty());
  }

  /**
   * An expression that was proven sound, with the table that matches it.
   *
   * @param expression the expression
   * @param table what {@link OriginTable#encode} made of its automaton
   * @return the expression with its table
   */
  public static OriginExpression proven(String expression, String table) {
    return new OriginExpression(expression, Optional.of(table));
  }

  /**
   * Why a value that a placeholder gave cannot be used as an origin: it is a regular expression. To
   * be asked before the value is read as an origin.
   *
   * @param key the placeholder's key
   * @param value what the key resolved to
   * @param here where the placeholder stands
   * @return the problem, or empty if the value does not look like an expression
   */
  public static Optional<Problem> inPlaceholder(String key, String value, Location here) {
    if (!looksLikeExpression(value)) {
      return Optional.empty();
    }
    return Optional.of(
        Rule.REGEX_PLACEHOLDER.at(
            here,
            MarkedExpression.whole(value),
            key,
            "set "
                + key
                + " to exact origins or patterns such as https://*.example.com, or move the"
                + " expression into originRegex"));
  }

  /** Whether an entry of the value is read as an expression, or has what only expressions have. */
  private static boolean looksLikeExpression(String value) {
    return value.chars().anyMatch(c -> "^$()|{}".indexOf(c) >= 0)
        || Stream.of(value.split(",", -1))
            .map(entry -> OriginSyntax.fault(entry.strip()))
            .anyMatch(fault -> fault != null && fault.rule() == Rule.ORIGIN_PATTERN_IS_REGEX);
  }
}
