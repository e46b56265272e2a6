package dev.preflight.cors.benchmarks.expression;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyResult;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What matches an expression against an origin. */
public enum Matcher {
  /** A policy with the expression's automaton. */
  PREFLIGHT {
    @Override
    Predicate<String> of(String expression) {
      PolicyResult result = CorsPolicy.builder().originRegex(expression).compile();
      if (result instanceof PolicyResult.Valid valid) {
        return valid.policy()::allowsOrigin;
      }
      throw new IllegalStateException("refused: " + result.problems());
    }
  },

  /** The JDK's engine, as handwritten filters use it: compiled each time. */
  JDK {
    @Override
    Predicate<String> of(String expression) {
      return origin -> Pattern.matches(expression, origin);
    }
  },

  /** The JDK's engine with an expression that is compiled once. */
  JDK_COMPILED {
    @Override
    Predicate<String> of(String expression) {
      Pattern pattern = Pattern.compile(expression);
      return origin -> pattern.matcher(origin).matches();
    }
  };

  abstract Predicate<String> of(String expression);
}
