package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policies in force at one path of a deployed resource class. Immutable. */
public final class PathPolicies {

  private final Map<String, PathPolicy> byMethod;
  private final @Nullable PathPolicy classPolicy;
  private final @Nullable PathPolicy anyPolicy;

  PathPolicies(
      Map<String, PathPolicy> byMethod,
      @Nullable PathPolicy classPolicy,
      @Nullable PathPolicy anyPolicy) {
    this.byMethod = byMethod;
    this.classPolicy = classPolicy;
    this.anyPolicy = anyPolicy;
  }

  /**
   * The policy that governs this HTTP method here.
   *
   * @param method the HTTP method
   * @return the policy at the path, or {@code null} if the method does not exist here or has no
   *     policy
   */
  public @Nullable PathPolicy of(String method) {
    return byMethod.get(method);
  }

  /**
   * The policy of the class, which responds where no method matched.
   *
   * @return the policy at the path, or {@code null}
   */
  public @Nullable PathPolicy ofClass() {
    return classPolicy;
  }

  /**
   * Any policy in force at this path, for a preflight that asks for a method that is not there.
   *
   * @return the policy of the class, else the first of the path, else {@code null}
   */
  public @Nullable PathPolicy any() {
    return classPolicy != null && anyPolicy != null ? classPolicy : anyPolicy;
  }

  /**
   * Where the policies of the methods here are declared, once for each but implied {@code HEAD}.
   */
  List<String> sources() {
    List<String> sources = new ArrayList<>(byMethod.size());
    byMethod.forEach(
        (method, policy) -> {
          if (!method.equals(HttpMethod.HEAD)) {
            sources.add(policy.source());
          }
        });
    return sources;
  }
}
