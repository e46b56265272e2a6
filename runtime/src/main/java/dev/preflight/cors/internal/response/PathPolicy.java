package dev.preflight.cors.internal.response;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy grants at one path: the response to its preflights, and the headers of its
 * responses. Everything that does not depend on the request is computed once. Immutable, but for
 * what it remembers of that.
 */
public final class PathPolicy {

  /** Grants nothing to anybody: the method is not shared, though others at its path are. */
  public static final PathPolicy CLOSED =
      new PathPolicy(CorsPolicy.proven(CorsPolicy.builder()), "", List.of());

  /** As long as browsers make them; longer ones are not kept. */
  private static final int LONGEST_LINE = 256;

  private final CorsPolicy policy;
  private final String source;
  private final long cause;
  private final Set<String> methods;
  private final @Nullable String template;
  private final @Nullable PolicyLine anyOriginLine;
  private final @Nullable PolicyLine credentialsLine;
  private final @Nullable PolicyLine methodsLine;
  private final @Nullable PolicyLine headersLine;
  private final @Nullable PolicyLine maxAgeLine;
  private final @Nullable PolicyLine exposedLine;

  /** A line of {@code Access-Control-Request-Headers} that names allowed headers only. */
  private @Nullable String allowedLine;

  /**
   * A grant.
   *
   * @param policy the policy
   * @param source file and line of its declaration
   * @param methods the methods that it grants here, in the order in which {@code
   *     Access-Control-Allow-Methods} lists them
   */
  public PathPolicy(CorsPolicy policy, String source, Collection<String> methods) {
    this(policy, source, methods, null);
  }

  /**
   * A grant at one path.
   *
   * @param policy the policy
   * @param source file and line of its declaration
   * @param methods the methods that it grants here, in the order in which {@code
   *     Access-Control-Allow-Methods} lists them
   * @param template the path below the application, for deciders; {@code null} if it is no single
   *     one
   */
  public PathPolicy(
      CorsPolicy policy, String source, Collection<String> methods, @Nullable String template) {
    this.policy = policy;
    this.template = template;
    this.source = source;
    this.methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    cause = Causes.hash(Causes.START, source);
    boolean any = policy.allowsAnyOrigin();
    anyOriginLine = any ? new PolicyLine("*") : null;
    credentialsLine = !any && policy.allowsCredentials() ? new PolicyLine("true") : null;
    methodsLine = methods.isEmpty() ? null : new PolicyLine(String.join(", ", this.methods));
    headersLine = PolicyLine.of(policy.allowedHeaders(null));
    maxAgeLine = PolicyLine.of(policy.maxAge());
    exposedLine = PolicyLine.of(policy.exposedHeaders());
  }

  /**
   * What several grants have in common, for a request of which it is not certain which of them will
   * govern it.
   *
   * @param pathPolicies the policies at the path, at least one
   * @param methods the methods that each of them governs
   * @return a policy at the path of no more than any of them
   */
  public static PathPolicy narrowest(
      Collection<PathPolicy> pathPolicies, Collection<String> methods) {
    Set<String> sources = new LinkedHashSet<>();
    List<CorsPolicy> policies = new ArrayList<>();
    Set<@Nullable String> templates = new LinkedHashSet<>();
    for (PathPolicy pathPolicy : pathPolicies) {
      sources.add(pathPolicy.source);
      policies.add(pathPolicy.policy);
      templates.add(pathPolicy.template);
    }
    String template = templates.size() == 1 ? templates.iterator().next() : null;
    return new PathPolicy(
        CorsPolicy.narrowest(policies), String.join(" and ", sources), methods, template);
  }

  /**
   * The same without some request headers.
   *
   * @param names the headers
   * @return the policy at the path
   */
  public PathPolicy withoutHeaders(Collection<String> names) {
    return new PathPolicy(policy.withoutAllowedHeaders(names), source, methods, template);
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

  /**
   * Whether another policy handles a preflight alike, so that it does not matter which of the two
   * responds. As for the compiler, one declaration is one policy, although each class that it
   * governs adds headers of its own.
   *
   * @param other the other; {@code null} for none
   * @return {@code true} if the declarations say the same
   */
  public boolean respondsLike(@Nullable PathPolicy other) {
    if (other == null) {
      return false;
    }
    PolicyDraft mine = policy.draft();
    PolicyDraft others = other.policy.draft();
    return mine.equals(others)
        || (source.equals(other.source)
            && mine.withAllowedHeaders(others.allowedHeaders()).equals(others));
  }

  /**
   * Whether another grant is of the same terms, headers included.
   *
   * @param other the other
   * @return {@code true} if neither grants more
   */
  public boolean isLike(PathPolicy other) {
    return policy.isLike(other.policy);
  }

  /**
   * Whether scripts may set one of these request headers.
   *
   * @param names the headers
   * @return {@code true} if at least one is allowed
   */
  public boolean allowsAnyHeader(Collection<String> names) {
    for (String name : names) {
      if (policy.firstRefused(List.of(name)) == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a browser will find every request header that a preflight asks for in the response. The
   * pages of one application ask for the same again and again, so the line that was looked at last
   * is not read again.
   *
   * @param requested the values of the {@code Access-Control-Request-Headers} lines; {@code null}
   *     if there is none
   */
  boolean allowsHeaders(@Nullable List<String> requested) {
    if (requested == null) {
      return true;
    }
    String line = requested.size() == 1 ? requested.get(0) : null;
    if (line != null && line.equals(allowedLine)) {
      return true;
    }
    boolean allows = policy.firstRefused(requested) == null;
    if (allows && line != null && line.length() <= LONGEST_LINE) {
      allowedLine = line;
    }
    return allows;
  }

  /** The methods that {@code Access-Control-Allow-Methods} lists. */
  public Set<String> methods() {
    return methods;
  }

  /** The path below the application, or {@code null} if it is no single one. */
  @Nullable String template() {
    return template;
  }

  /** The number of this policy among causes of refusals. */
  long cause() {
    return cause;
  }

  /** What every origin is told, or {@code null} where it depends on the origin. */
  @Nullable PolicyLine anyOriginLine() {
    return anyOriginLine;
  }

  @Nullable PolicyLine credentialsLine() {
    return credentialsLine;
  }

  @Nullable PolicyLine methodsLine() {
    return methodsLine;
  }

  /** The response to a preflight that asks for these headers. */
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
