package dev.preflight.cors.policy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.Risk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cross-origin policy whose header values are computed once. Immutable and safe to share between
 * threads.
 *
 * <p>A policy built in code keeps the same rules as one that is declared with {@code @CrossOrigin}:
 *
 * <pre>{@code
 * PolicyResult result = CorsPolicy.builder().origins("https://app.example.com").allowCredentials(true).compile();
 * }</pre>
 */
public final class CorsPolicy {

  /**
   * The entry of {@code origins}, {@code methods} and the header lists that stands for everything.
   */
  static final String ANY = "*";

  private final PolicyDraft draft;
  private final OriginSet origins;
  private final Set<String> methods;
  private final boolean echoesHeaders;
  private final boolean allowsAuthorization;
  private final @Nullable String allowedHeaders;
  private final @Nullable String exposedHeaders;
  private final @Nullable String maxAge;

  private CorsPolicy(PolicyDraft draft, @Nullable OriginDecider decider) {
    this.draft = draft;
    origins = new OriginSet(draft, decider);
    methods =
        draft.methods().stream()
            .map(MethodValidator::normalised)
            .collect(Collectors.toUnmodifiableSet());
    echoesHeaders = draft.allowCredentials() && draft.allowedHeaders().contains(ANY);
    allowsAuthorization =
        draft.allowedHeaders().stream().anyMatch(name -> name.equalsIgnoreCase("authorization"));
    allowedHeaders = headerValue(draft.allowedHeaders());
    exposedHeaders = headerValue(draft.exposedHeaders());
    maxAge =
        draft.maxAge().isPresent() ? Long.toString(Math.max(0, draft.maxAge().getAsLong())) : null;
  }

  private static @Nullable String headerValue(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /**
   * A policy that the rules have accepted already: at compile time, or just now.
   *
   * @param draft what was accepted
   * @return the policy
   * @throws IllegalArgumentException if the table of an expression was made for another one
   */
  public static CorsPolicy proven(PolicyDraft draft) {
    return new CorsPolicy(draft, null);
  }

  /**
   * The same policy, which asks this decider about origins that it does not allow already. Without
   * it, a policy with {@code originsFrom} allows only what else it names.
   *
   * @param decider the decider
   * @return the policy
   */
  public CorsPolicy decidedBy(OriginDecider decider) {
    return new CorsPolicy(draft, decider);
  }

  /**
   * Starts a policy in code.
   *
   * @return a builder without any origin
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What the policy was compiled from.
   *
   * @return the draft
   */
  public PolicyDraft draft() {
    return draft;
  }

  /**
   * Whether every origin is allowed, so that answers do not depend on the request's {@code Origin}.
   *
   * @return {@code true} for {@code "*"}
   */
  public boolean allowsAnyOrigin() {
    return origins.containsAll();
  }

  /**
   * Whether this origin is allowed. The comparison is by byte, as in the Fetch standard's CORS
   * check.
   *
   * @param origin the value of the {@code Origin} header
   * @return {@code true} if scripts of that origin may read the answers
   */
  public boolean allowsOrigin(String origin) {
    return origins.matches(origin);
  }

  /**
   * Whether the policy grants this HTTP method, if a resource method answers it.
   *
   * @param method the method, in the case of the request
   * @return {@code true} without a list of methods, or if it is on the list
   */
  public boolean grantsMethod(String method) {
    return methods.isEmpty()
        || methods.contains(ANY)
        || methods.contains(method)
        || (method.equals("HEAD") && methods.contains("GET"));
  }

  /**
   * Whether requests may carry credentials.
   *
   * @return {@code true} to send {@code Access-Control-Allow-Credentials: true}
   */
  public boolean allowsCredentials() {
    return draft.allowCredentials();
  }

  /**
   * The value of {@code Access-Control-Allow-Headers} in the answer to a preflight. It does not
   * depend on the preflight, except with {@code "*"} and credentials: there browsers take {@code
   * "*"} for a name, so the names asked for are repeated, those that are tokens and within the
   * first 8192 characters; {@code Authorization} only if it is listed beside {@code "*"}.
   *
   * @param requested the values of the lines of {@code Access-Control-Request-Headers}, however
   *     long or strange; {@code null} if there is none
   * @return the value, or {@code null} to send none
   */
  public @Nullable String allowedHeaders(@Nullable List<String> requested) {
    if (!echoesHeaders) {
      return allowedHeaders;
    }
    return requested == null ? null : RequestedHeaders.echo(requested, allowsAuthorization);
  }

  /**
   * The first request header that a preflight asks for and a browser will find refused. Makes no
   * object if there is none.
   *
   * @param requested the values of the lines of {@code Access-Control-Request-Headers}, however
   *     long or strange; {@code null} if there is none
   * @return the name, or {@code null}
   */
  public @Nullable String firstRefused(@Nullable List<String> requested) {
    return requested == null ? null : RefusedHeaders.first(requested, draft.allowedHeaders());
  }

  /**
   * The value of {@code Access-Control-Expose-Headers}.
   *
   * @return the value, or {@code null} to send none
   */
  public @Nullable String exposedHeaders() {
    return exposedHeaders;
  }

  /**
   * The value of {@code Access-Control-Max-Age}.
   *
   * @return seconds, or {@code null} to send none
   */
  public @Nullable String maxAge() {
    return maxAge;
  }

  /** Collects a policy in code. Not safe to share between threads. */
  public static final class Builder {
    private final List<String> origins = new ArrayList<>();
    private final List<String> methods = new ArrayList<>();
    private final List<String> allowedHeaders = new ArrayList<>();
    private final List<String> exposedHeaders = new ArrayList<>();
    private final List<OriginExpression> originExpressions = new ArrayList<>();
    private @Nullable Class<? extends OriginDecider> originsFrom;
    private final Set<Risk> tolerate = EnumSet.noneOf(Risk.class);
    private boolean allowCredentials;
    private OptionalLong maxAge = OptionalLong.empty();

    private Builder() {}

    /**
     * Adds allowed origins.
     *
     * @param entries exact origins, patterns, or {@code "*"}
     * @return this builder
     */
    public Builder origins(String... entries) {
      origins.addAll(PolicyDraft.copy("origins", Arrays.asList(entries)));
      return this;
    }

    /**
     * Adds regular expressions over whole origins. {@link #compile()} proves them, for which the
     * jar of the annotation processor must be on the class path; otherwise it refuses them.
     *
     * @param expressions in the subset of {@link java.util.regex.Pattern} that can be proven
     * @return this builder
     */
    public Builder originRegex(String... expressions) {
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
    public Builder originAutomaton(String expression, String table) {
      originExpressions.add(OriginExpression.proven(expression, table));
      return this;
    }

    /**
     * Sets the class that decides about origins which nothing else allows. A policy that is
     * declared with {@code @CrossOrigin} gets its object from the container; one that is built in
     * code gets it from {@link CorsPolicy#decidedBy}.
     *
     * @param type the class
     * @return this builder
     */
    public Builder originsFrom(Class<? extends OriginDecider> type) {
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
    public Builder methods(String... names) {
      methods.addAll(PolicyDraft.copy("methods", Arrays.asList(names)));
      return this;
    }

    /**
     * Adds request headers that scripts may set.
     *
     * @param names header names
     * @return this builder
     */
    public Builder allowedHeaders(String... names) {
      allowedHeaders.addAll(PolicyDraft.copy("allowedHeaders", Arrays.asList(names)));
      return this;
    }

    /**
     * Adds response headers that scripts may read.
     *
     * @param names header names
     * @return this builder
     */
    public Builder exposedHeaders(String... names) {
      exposedHeaders.addAll(PolicyDraft.copy("exposedHeaders", Arrays.asList(names)));
      return this;
    }

    /**
     * Sets whether requests may carry credentials.
     *
     * @param allowed {@code false} by default
     * @return this builder
     */
    public Builder allowCredentials(boolean allowed) {
      allowCredentials = allowed;
      return this;
    }

    /**
     * Sets how long browsers may remember a preflight's answer.
     *
     * @param seconds 0 to 86400, or -1 for not at all
     * @return this builder
     */
    public Builder maxAge(long seconds) {
      maxAge = OptionalLong.of(seconds);
      return this;
    }

    /**
     * Takes risks on purpose.
     *
     * @param risks the risks
     * @return this builder
     */
    public Builder tolerate(Risk... risks) {
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
}
