package dev.preflight.cors.jaxrs;

import dev.preflight.cors.policy.CorsPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy grants at one path: the answer to its preflights, and the headers of its responses.
 * Everything that does not depend on the request is computed once. Immutable.
 */
public final class Grant {

  private final CorsPolicy policy;
  private final String source;
  private final long cause;
  private final @Nullable String allowMethods;
  private final @Nullable PolicyLine anyOriginLine;
  private final @Nullable PolicyLine credentialsLine;
  private final @Nullable PolicyLine methodsLine;
  private final @Nullable PolicyLine headersLine;
  private final @Nullable PolicyLine maxAgeLine;
  private final @Nullable PolicyLine exposedLine;

  /**
   * A grant.
   *
   * @param policy the policy
   * @param source file and line of its declaration
   * @param allowMethods the value of {@code Access-Control-Allow-Methods}; {@code null} if it
   *     grants no method here
   */
  Grant(CorsPolicy policy, String source, @Nullable String allowMethods) {
    this.policy = policy;
    this.source = source;
    this.allowMethods = allowMethods;
    cause = Causes.hash(Causes.START, source);
    boolean any = policy.allowsAnyOrigin();
    anyOriginLine = any ? new PolicyLine("*") : null;
    credentialsLine = !any && policy.allowsCredentials() ? new PolicyLine("true") : null;
    methodsLine = PolicyLine.of(allowMethods);
    headersLine = PolicyLine.of(policy.allowedHeaders(null));
    maxAgeLine = PolicyLine.of(policy.maxAge());
    exposedLine = PolicyLine.of(policy.exposedHeaders());
  }

  /**
   * The policy.
   *
   * @return what was declared, with its placeholders resolved
   */
  public CorsPolicy policy() {
    return policy;
  }

  /**
   * Where the policy was declared.
   *
   * @return file and line
   */
  public String source() {
    return source;
  }

  /** The value of {@code Access-Control-Allow-Methods}. */
  @Nullable String allowMethods() {
    return allowMethods;
  }

  /** The number of this policy among causes of refusals. */
  long cause() {
    return cause;
  }

  /** What is answered to every origin, or {@code null} where it depends on the origin. */
  @Nullable PolicyLine anyOriginLine() {
    return anyOriginLine;
  }

  @Nullable PolicyLine credentialsLine() {
    return credentialsLine;
  }

  @Nullable PolicyLine methodsLine() {
    return methodsLine;
  }

  /** The answer to a preflight that asks for these headers. */
  @Nullable PolicyLine headersLine(@Nullable List<String> requested) {
    return headersLine == null ? PolicyLine.of(policy.allowedHeaders(requested)) : headersLine;
  }

  @Nullable PolicyLine maxAgeLine() {
    return maxAgeLine;
  }

  @Nullable PolicyLine exposedLine() {
    return exposedLine;
  }
}
