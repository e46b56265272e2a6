package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.Grant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policies in force at one path of a deployed resource class. Immutable. */
public final class PathPolicies {

  private final Map<String, Grant> byMethod;
  private final @Nullable Grant classGrant;
  private final @Nullable Grant anyGrant;

  PathPolicies(Map<String, Grant> byMethod, @Nullable Grant classGrant, @Nullable Grant anyGrant) {
    this.byMethod = byMethod;
    this.classGrant = classGrant;
    this.anyGrant = anyGrant;
  }

  /**
   * The policy that governs this HTTP method here.
   *
   * @param method the HTTP method
   * @return the grant, or {@code null} if the method does not exist here or has no policy
   */
  public @Nullable Grant of(String method) {
    return byMethod.get(method);
  }

  /**
   * The policy of the class, which answers where no method matched.
   *
   * @return the grant, or {@code null}
   */
  public @Nullable Grant ofClass() {
    return classGrant;
  }

  /**
   * Any policy in force at this path, for a preflight that asks for a method that is not there.
   *
   * @return the policy of the class, else the first of the path, else {@code null}
   */
  public @Nullable Grant any() {
    return classGrant != null && anyGrant != null ? classGrant : anyGrant;
  }
}
