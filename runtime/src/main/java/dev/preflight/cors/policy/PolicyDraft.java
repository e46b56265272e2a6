package dev.preflight.cors.policy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.origin.OriginTable;
import dev.preflight.cors.internal.origin.OriginTemplate;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it was written, before any rule was applied: by {@code @CrossOrigin}, or in code,
 * where {@link CorsPolicy#builder()} starts one. Each method that adds something returns a new
 * draft, so a draft can be a constant, and the beginning of several others.
 */
public final class PolicyDraft {

  /** For how many seconds browsers may remember a preflight of a policy that does not say it. */
  public static final long DEFAULT_MAX_AGE = 1800;

  private String source;
  private List<String> origins = List.of();
  private List<OriginExpression> originExpressions = List.of();
  private @Nullable String originsFrom;
  private @Nullable Class<? extends OriginDecider> decider;
  private List<String> methods = List.of();
  private List<String> allowedHeaders = List.of();
  private List<String> exposedHeaders = List.of();
  private boolean allowCredentials;
  private long maxAge = DEFAULT_MAX_AGE;

  /** As written, since a problem names the place of one. */
  private List<Risk> tolerate = List.of();

  private PolicyDraft(String source) {
    this.source = source;
  }

  private PolicyDraft(PolicyDraft other) {
    source = other.source;
    origins = other.origins;
    originExpressions = other.originExpressions;
    originsFrom = other.originsFrom;
    decider = other.decider;
    methods = other.methods;
    allowedHeaders = other.allowedHeaders;
    exposedHeaders = other.exposedHeaders;
    allowCredentials = other.allowCredentials;
    maxAge = other.maxAge;
    tolerate = other.tolerate;
  }

  /**
   * A draft that allows nobody yet.
   *
   * @param source where the policy is written, such as {@code OrdersResource.java:12}: what logs
   *     and explanations name; empty if there is nothing to name
   * @return the draft
   */
  public static PolicyDraft at(String source) {
    return new PolicyDraft(Objects.requireNonNull(source, "source is null"));
  }

  /**
   * Adds allowed origins.
   *
   * @param entries exact origins, patterns, placeholders, or {@code "*"}
   * @return the draft with them
   */
  public PolicyDraft origins(String... entries) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.origins = joined("origins", origins, entries);
    return draft;
  }

  /**
   * Adds regular expressions over whole origins. {@link #compile()} proves them, for which the jar
   * of the annotation processor must be on the class path; otherwise it refuses them.
   *
   * @param expressions in the subset of {@link java.util.regex.Pattern} that can be proven
   * @return the draft with them
   */
  public PolicyDraft originRegex(String... expressions) {
    PolicyDraft draft = this;
    for (String expression : joined("originRegex", List.of(), expressions)) {
      draft = draft.with(OriginExpression.unproven(expression));
    }
    return draft;
  }

  /**
   * Adds a regular expression that the compiler has proven; meant for generated code.
   *
   * @param expression the expression
   * @param table its automaton, see {@link OriginTable}
   * @return the draft with it
   */
  public PolicyDraft originAutomaton(String expression, String table) {
    return with(OriginExpression.proven(expression, table));
  }

  private PolicyDraft with(OriginExpression expression) {
    List<OriginExpression> all = new ArrayList<>(originExpressions);
    all.add(expression);
    return withOriginExpressions(all);
  }

  /**
   * Sets the class that decides about origins which nothing else allows. A policy that is declared
   * with {@code @CrossOrigin} gets its object from the container; one that is built in code gets it
   * from {@link CorsPolicy#decidedBy}.
   *
   * @param type the class
   * @return the draft with it
   */
  public PolicyDraft originsFrom(Class<? extends OriginDecider> type) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.originsFrom = type.getName();
    draft.decider = type;
    return draft;
  }

  /**
   * Sets the class that decides by its name, for the compiler, which cannot load it.
   *
   * @param className its qualified name; empty for none
   * @return the draft with it
   */
  public PolicyDraft withOriginsFrom(Optional<String> className) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.originsFrom = className.orElse(null);
    draft.decider = null;
    return draft;
  }

  /**
   * Adds HTTP methods; without any, all that exist are allowed.
   *
   * @param names HTTP methods, case-sensitive
   * @return the draft with them
   */
  public PolicyDraft methods(String... names) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.methods = joined("methods", methods, names);
    return draft;
  }

  /**
   * Adds request headers that scripts may set.
   *
   * @param names header names
   * @return the draft with them
   */
  public PolicyDraft allowedHeaders(String... names) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.allowedHeaders = joined("allowedHeaders", allowedHeaders, names);
    return draft;
  }

  /**
   * Adds response headers that scripts may read.
   *
   * @param names header names
   * @return the draft with them
   */
  public PolicyDraft exposedHeaders(String... names) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.exposedHeaders = joined("exposedHeaders", exposedHeaders, names);
    return draft;
  }

  /**
   * Sets whether requests may carry credentials.
   *
   * @param allowed {@code false} by default
   * @return the draft with it
   */
  public PolicyDraft allowCredentials(boolean allowed) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.allowCredentials = allowed;
    return draft;
  }

  /**
   * Sets how long browsers may remember the response to a preflight.
   *
   * @param seconds 0 to 86400, or -1 for not at all; {@link #DEFAULT_MAX_AGE} by default
   * @return the draft with it
   */
  public PolicyDraft maxAge(long seconds) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.maxAge = seconds;
    return draft;
  }

  /**
   * Takes risks on purpose.
   *
   * @param risks the risks
   * @return the draft with them
   */
  public PolicyDraft tolerate(Risk... risks) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.tolerate = joined("tolerate", tolerate, risks);
    return draft;
  }

  /**
   * Applies the rules.
   *
   * @return the policy, or what is wrong with it
   */
  public PolicyResult compile() {
    return PolicyCompiler.compile(this);
  }

  /**
   * The same draft with these regular expressions instead of its own.
   *
   * @param expressions the expressions, with or without their tables
   * @return the draft
   */
  public PolicyDraft withOriginExpressions(List<OriginExpression> expressions) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.originExpressions = List.copyOf(expressions);
    return draft;
  }

  /**
   * The same draft with these origins instead of its own.
   *
   * @param entries exact origins and patterns
   * @return the draft
   */
  public PolicyDraft withOrigins(List<String> entries) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.origins = List.copyOf(entries);
    return draft;
  }

  /**
   * The same draft with these request headers instead of its own.
   *
   * @param names the headers to allow
   * @return the draft
   */
  public PolicyDraft withAllowedHeaders(List<String> names) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.allowedHeaders = List.copyOf(names);
    return draft;
  }

  /**
   * The same draft, which allows the request headers that the code under it reads beside those that
   * were written. A star needs no names beside it, except the one that it never stands for.
   *
   * @param derived the request headers that the governed methods read
   * @return the draft
   */
  public PolicyDraft withDerivedHeaders(List<String> derived) {
    List<String> all = AllowedHeaders.of(allowedHeaders, derived);
    return all.equals(allowedHeaders) ? this : withAllowedHeaders(all);
  }

  /**
   * Where the policy is written.
   *
   * @return file and line, or empty
   */
  public String source() {
    return source;
  }

  /**
   * The exact origins and patterns, as in {@code @CrossOrigin.origins}.
   *
   * @return the entries in their order
   */
  public List<String> origins() {
    return origins;
  }

  /**
   * The regular expressions, as in {@code @CrossOrigin.originRegex}.
   *
   * @return the expressions in their order
   */
  public List<OriginExpression> originExpressions() {
    return originExpressions;
  }

  /**
   * The name of the class that decides about other origins.
   *
   * @return the name, empty for none
   */
  public Optional<String> originsFrom() {
    return Optional.ofNullable(originsFrom);
  }

  /**
   * The class that decides about other origins.
   *
   * @return the class, or {@code null}
   */
  public @Nullable Class<? extends OriginDecider> decider() {
    return decider;
  }

  /**
   * The HTTP methods to allow.
   *
   * @return the methods in their order; empty for all that exist
   */
  public List<String> methods() {
    return methods;
  }

  /**
   * The request headers to allow beside those derived from the code.
   *
   * @return the names in their order
   */
  public List<String> allowedHeaders() {
    return allowedHeaders;
  }

  /**
   * The response headers to expose.
   *
   * @return the names in their order
   */
  public List<String> exposedHeaders() {
    return exposedHeaders;
  }

  /**
   * Whether requests may carry credentials.
   *
   * @return {@code false} by default
   */
  public boolean allowCredentials() {
    return allowCredentials;
  }

  /**
   * How long browsers may remember the response to a preflight.
   *
   * @return seconds, {@link #DEFAULT_MAX_AGE} unless another time was set; -1 for not at all
   */
  public long maxAge() {
    return maxAge;
  }

  /**
   * The risks taken on purpose.
   *
   * @return the risks
   */
  public Set<Risk> tolerate() {
    return Set.copyOf(tolerate);
  }

  /** Where a risk stands that is taken. */
  Location placeOf(Risk risk) {
    return Location.of(Member.TOLERATE, tolerate.indexOf(risk));
  }

  /** Whether anything says which origins are allowed. */
  boolean hasOrigins() {
    return !origins.isEmpty() || !originExpressions.isEmpty() || originsFrom != null;
  }

  /**
   * Whether an entry of {@code origins} is known only when the application starts.
   *
   * @return {@code true} with a placeholder
   */
  public boolean hasPlaceholders() {
    for (String origin : origins) {
      if (OriginTemplate.isTemplate(origin)) {
        return true;
      }
    }
    return false;
  }

  /** Two drafts are equal if they say the same, wherever they are written. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof PolicyDraft other
        && origins.equals(other.origins)
        && originExpressions.equals(other.originExpressions)
        && Objects.equals(originsFrom, other.originsFrom)
        && methods.equals(other.methods)
        && allowedHeaders.equals(other.allowedHeaders)
        && exposedHeaders.equals(other.exposedHeaders)
        && allowCredentials == other.allowCredentials
        && maxAge == other.maxAge
        && tolerate().equals(other.tolerate());
  }

  @Override
  public int hashCode() {
    return Objects.hash(origins, originExpressions, originsFrom, methods, allowedHeaders);
  }

  @Override
  public String toString() {
    return "origins "
        + origins
        + (originExpressions.isEmpty() ? "" : originExpressions)
        + (originsFrom == null ? "" : " from " + originsFrom)
        + ", methods "
        + methods
        + ", allowed headers "
        + allowedHeaders
        + ", exposed headers "
        + exposedHeaders
        + (allowCredentials ? ", credentials" : "")
        + (source.isEmpty() ? "" : " (" + source + ")");
  }

  private static <T> List<T> joined(String member, List<T> first, T[] more) {
    List<T> all = new ArrayList<>(first);
    for (T each : Arrays.asList(more)) {
      if (each == null) {
        throw new NullPointerException(member + " has a null entry at index " + all.size());
      }
      all.add(each);
    }
    return List.copyOf(all);
  }
}
