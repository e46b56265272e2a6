package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.PathPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies in force in one deployed class.
 *
 * @param paths what is in force at each path, by its {@code @Path} in all spellings
 * @param ofClass the policy of the class as a whole, or {@code null}
 */
record ClassPolicies(Map<String, PathPolicies> paths, @Nullable PathPolicy ofClass) {

  /** Of a class that nothing governs. */
  static final ClassPolicies NONE = new ClassPolicies(Map.of(), null);
}
