package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 */
public record PolicyDraft(
    List<String> origins,
    List<String> methods,
    List<String> allowedHeaders,
    List<String> exposedHeaders,
    boolean allowCredentials,
    OptionalLong maxAge,
    Set<Risk> tolerate,
    List<OriginExpression> originExpressions) {

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
   * A draft without regular expressions.
   *
   * @param origins exact origins and patterns
   * @param methods HTTP methods
   * @param allowedHeaders request headers
   * @param exposedHeaders response headers
   * @param allowCredentials whether requests may carry credentials
   * @param maxAge seconds
   * @param tolerate risks
   */
  public PolicyDraft(
      List<String> origins,
      List<String> methods,
      List<String> allowedHeaders,
      List<String> exposedHeaders,
      boolean allowCredentials,
      OptionalLong maxAge,
      Set<Risk> tolerate) {
    this(
        origins,
        methods,
        allowedHeaders,
        exposedHeaders,
        allowCredentials,
        maxAge,
        tolerate,
        List.of());
  }

  /** The same draft with these regular expressions. */
  PolicyDraft withOriginExpressions(List<OriginExpression> expressions) {
    return new PolicyDraft(
        origins,
        methods,
        allowedHeaders,
        exposedHeaders,
        allowCredentials,
        maxAge,
        tolerate,
        expressions);
  }

  static <T> List<T> copy(String member, List<T> entries) {
    for (int i = 0; i < entries.size(); i++) {
      int index = i;
      Objects.requireNonNull(entries.get(i), () -> member + " has a null entry at index " + index);
    }
    return List.copyOf(entries);
  }
}
