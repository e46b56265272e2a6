package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.origin.OriginTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A policy as it was written, before any rule was applied: what {@link PolicyCompiler} compiles.
 *
 * @param origins exact origins and patterns, as in {@code @CrossOrigin.origins}
 * @param methods the HTTP methods to allow; empty for all that exist
 * @param allowedHeaders the request headers to allow; empty for those derived from the code
 * @param exposedHeaders the response headers to expose
 * @param allowCredentials whether requests may carry credentials
 * @param maxAge seconds; empty to send no {@code Access-Control-Max-Age}
 * @param tolerate the risks taken on purpose
 * @param originExpressions the regular expressions, as in {@code @CrossOrigin.originRegex}
 * @param originsFrom the name of the class that decides about other origins
 */
public record PolicyDraft(
    List<String> origins,
    List<String> methods,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean allowCredentials,
    OptionalLong maxAge,
    Set<Risk> tolerate,
    List<OriginExpression> originExpressions,
    Optional<String> originsFrom) {

  /**
   * Copies the lists, and refuses {@code null} entries in them.
   *
   * @param origins the origins
   * @param methods the methods
   * @param allowedHeaders the allowed headers
   * @param exposedHeaders the exposed headers
   * @param allowCredentials the allow credentials
   * @param maxAge the max age
   * @param tolerate the tolerate
   * @param originExpressions the origin expressions
   * @param originsFrom the origins from
   */
  public PolicyDraft {
    origins = copy("origins", origins);
    methods = copy("methods", methods);
    allowedHeaders = copy("allowedHeaders", allowedHeaders);
    exposedHeaders = copy("exposedHeaders", exposedHeaders);
    Objects.requireNonNull(maxAge, "maxAge is null; OptionalLong.empty() sends none");
    tolerate = Set.copyOf(copy("tolerate", new ArrayList<>(tolerate)));
    originExpressions = List.copyOf(originExpressions);
  }

  /**
   * The same draft with these regular expressions.
   *
   * @param expressions the expressions, with or without their tables
   * @return the draft
   */
  public PolicyDraft withOriginExpressions(List<OriginExpression> expressions) {
    return allowing(origins, expressions, originsFrom);
  }

  /**
   * The same draft with these origins.
   *
   * @param entries exact origins and patterns
   * @return the draft
   */
  public PolicyDraft withOrigins(List<String> entries) {
    return allowing(entries, originExpressions, originsFrom);
  }

  /**
   * The same draft with this decider.
   *
   * @param className the qualified name of its class; empty for none
   * @return the draft
   */
  public PolicyDraft withOriginsFrom(Optional<String> className) {
    return allowing(origins, originExpressions, className);
  }

  /**
   * The same draft with these request headers.
   *
   * @param names the headers to allow
   * @return the draft
   */
  public PolicyDraft withAllowedHeaders(List<String> names) {
    return new PolicyDraft(
        origins,
        methods,
        names,
        exposedHeaders,
        allowCredentials,
        maxAge,
        tolerate,
        originExpressions,
        originsFrom);
  }

  /** The same draft with these sources of origins. */
  private PolicyDraft allowing(
      List<String> entries, List<OriginExpression> expressions, Optional<String> className) {
    return new PolicyDraft(
        entries,
        methods,
        allowedHeaders,
        exposedHeaders,
        allowCredentials,
        maxAge,
        tolerate,
        expressions,
        className);
  }

  /** Whether anything says which origins are allowed. */
  boolean hasOrigins() {
    return !origins.isEmpty() || !originExpressions.isEmpty() || originsFrom.isPresent();
  }

  /**
   * Whether an entry of {@code origins} is known only when the application starts.
   *
   * @return {@code true} with a placeholder
   */
  public boolean hasPlaceholders() {
    return origins.stream().anyMatch(OriginTemplate::isTemplate);
  }

  static <T> List<T> copy(String member, List<T> entries) {
    for (int i = 0; i < entries.size(); i++) {
      int index = i;
      Objects.requireNonNull(entries.get(i), () -> member + " has a null entry at index " + index);
    }
    return List.copyOf(entries);
  }
}
