package dev.preflight.cors.policy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.origin.OriginTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects a policy in code; {@link CorsPolicy#builder()} starts it. Not safe to share between
 * threads.
 */
public final class CorsPolicyBuilder {
  private final List<String> origins = new ArrayList<>();
  private final List<String> methods = new ArrayList<>();
  private final List<String> allowedHeaders = new ArrayList<>();
  private final List<String> exposedHeaders = new ArrayList<>();
  private final List<OriginExpression> originExpressions = new ArrayList<>();
  private @Nullable Class<? extends OriginDecider> originsFrom;
  private final Set<Risk> tolerate = EnumSet.noneOf(Risk.class);
  private boolean allowCredentials;
  private OptionalLong maxAge = OptionalLong.empty();

  CorsPolicyBuilder() {}

  /**
   * Adds allowed origins.
   *
   * @param entries exact origins, patterns, or {@code "*"}
   * @return this builder
   */
  public CorsPolicyBuilder origins(String... entries) {
    origins.addAll(PolicyDraft.copy("origins", Arrays.asList(entries)));
    return this;
  }

  /**
   * Adds regular expressions over whole origins. {@link #compile()} proves them, for which the jar
   * of the annotation processor must be on the class path; otherwise it refuses them.
   *
   * @param expressions in the subset of {@link java.util.regex.Pattern} that can be proven
   * @return this builder
   */
  public CorsPolicyBuilder originRegex(String... expressions) {
    for (String expression : expressions) {
      originExpressions.add(OriginExpression.unproven(expression));
    }
    return this;
  }

  /**
   * Adds a regular expression that the compiler has proven; meant for generated code.
   *
   * @param expression the expression
   * @param table its automaton, see {@link OriginTable}
   * @return this builder
   */
  public CorsPolicyBuilder originAutomaton(String expression, String table) {
    originExpressions.add(OriginExpression.proven(expression, table));
    return this;
  }

  /**
   * Sets the class that decides about origins which nothing else allows. A policy that is declared
   * with {@code @CrossOrigin} gets its object from the container; one that is built in code gets it
   * from {@link CorsPolicy#decidedBy}.
   *
   * @param type the class
   * @return this builder
   */
  public CorsPolicyBuilder originsFrom(Class<? extends OriginDecider> type) {
    originsFrom = type;
    return this;
  }

  /**
   * The class that decides about origins which nothing else allows.
   *
   * @return the class, or {@code null}
   */
  public @Nullable Class<? extends OriginDecider> originsFrom() {
    return originsFrom;
  }

  /**
   * Adds HTTP methods; without any, all that exist are allowed.
   *
   * @param names HTTP methods, case-sensitive
   * @return this builder
   */
  public CorsPolicyBuilder methods(String... names) {
    methods.addAll(PolicyDraft.copy("methods", Arrays.asList(names)));
    return this;
  }

  /**
   * Adds request headers that scripts may set.
   *
   * @param names header names
   * @return this builder
   */
  public CorsPolicyBuilder allowedHeaders(String... names) {
    allowedHeaders.addAll(PolicyDraft.copy("allowedHeaders", Arrays.asList(names)));
    return this;
  }

  /**
   * Adds response headers that scripts may read.
   *
   * @param names header names
   * @return this builder
   */
  public CorsPolicyBuilder exposedHeaders(String... names) {
    exposedHeaders.addAll(PolicyDraft.copy("exposedHeaders", Arrays.asList(names)));
    return this;
  }

  /**
   * Sets whether requests may carry credentials.
   *
   * @param allowed {@code false} by default
   * @return this builder
   */
  public CorsPolicyBuilder allowCredentials(boolean allowed) {
    allowCredentials = allowed;
    return this;
  }

  /**
   * Sets how long browsers may remember a preflight's answer.
   *
   * @param seconds 0 to 86400, or -1 for not at all
   * @return this builder
   */
  public CorsPolicyBuilder maxAge(long seconds) {
    maxAge = OptionalLong.of(seconds);
    return this;
  }

  /**
   * Takes risks on purpose.
   *
   * @param risks the risks
   * @return this builder
   */
  public CorsPolicyBuilder tolerate(Risk... risks) {
    tolerate.addAll(PolicyDraft.copy("tolerate", Arrays.asList(risks)));
    return this;
  }

  /**
   * What was collected, before any rule is applied.
   *
   * @return the draft
   */
  public PolicyDraft draft() {
    return new PolicyDraft(
        origins,
        methods,
        allowedHeaders,
        exposedHeaders,
        allowCredentials,
        maxAge,
        tolerate,
        originExpressions,
        Optional.ofNullable(originsFrom).map(Class::getName));
  }

  /**
   * Applies the rules.
   *
   * @return the policy, or what is wrong with it
   */
  public PolicyResult compile() {
    return PolicyCompiler.compile(draft());
  }
}
