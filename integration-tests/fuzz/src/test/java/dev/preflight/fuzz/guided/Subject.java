package dev.preflight.fuzz.guided;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.fuzz.NaiveOrigins;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A policy, and what it allows in other words.
 *
 * @param policy the policy
 * @param allows the same, read slowly
 */
record Subject(CorsPolicy policy, Predicate<String> allows) {

  private static final String[] EXACT = {
    "https://app.example.com", "http://localhost:3000", "app://shell", "https://[::1]:8443"
  };
  private static final String EXPRESSION = "https://app-[a-z0-9]{1,8}\\.example\\.org(:8443)?";

  private static final List<Subject> ALL =
      List.of(
          of(
              CorsPolicy.builder().origins(EXACT).allowedHeaders("Content-Type", "X-Tenant"),
              List.of(EXACT)::contains),
          of(
              CorsPolicy.builder()
                  .origins("https://*.partner.example")
                  .allowCredentials(true)
                  .allowedHeaders("*"),
              NaiveOrigins.below("https://", "partner.example")),
          of(
              CorsPolicy.builder()
                  .origins("http://localhost:*")
                  .allowedHeaders("*", "Authorization"),
              NaiveOrigins.anyPort("http://localhost", 80)),
          of(
              CorsPolicy.builder().origins("https://app.example.com:*"),
              NaiveOrigins.anyPort("https://app.example.com", 443)),
          of(
              CorsPolicy.builder().originRegex(EXPRESSION),
              Pattern.compile(EXPRESSION).asMatchPredicate()),
          of(CorsPolicy.builder().origins("*"), any -> true));

  static Subject chosen(Input input) {
    return ALL.get(input.below(ALL.size()));
  }

  private static Subject of(PolicyDraft builder, Predicate<String> allows) {
    PolicyResult result = builder.compile();
    if (result instanceof PolicyResult.Valid valid) {
      return new Subject(valid.policy(), allows);
    }
    throw new IllegalStateException(result.problems().toString());
  }
}
