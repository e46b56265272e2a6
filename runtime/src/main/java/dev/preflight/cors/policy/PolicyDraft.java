package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import java.util.List;
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

  /** Copies the lists. */
  public PolicyDraft {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
    tolerate = Set.copyOf(tolerate);
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
}
