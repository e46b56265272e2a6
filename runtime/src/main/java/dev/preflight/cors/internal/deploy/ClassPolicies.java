package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.PathPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies in force in one deployed class.
 *
 * @param paths what is in force at each path, by its {@code @Path} without a slash at either end
 * @param ofClass the policy of the class as a whole, or {@code null}
 */
record ClassPolicies(Map<String, PathPolicies> paths, @Nullable PathPolicy ofClass) {

  /** Of a class that nothing governs. */
  static final ClassPolicies NONE = new ClassPolicies(Map.of(), null);

  /** What is in force at a path, by its {@code @Path} as written; {@code null} for nothing. */
  @Nullable PathPolicies at(String template) {
    return paths.get(bare(template));
  }

  /**
   * Without a slash at either end: {@code @Path("x")}, {@code @Path("/x")} and {@code @Path("x/")}
   * mean the same.
   */
  static String bare(String template) {
    int start = template.startsWith("/") ? 1 : 0;
    int end =
        template.endsWith("/") && template.length() > start
            ? template.length() - 1
            : template.length();
    return template.substring(start, Math.max(start, end));
  }
}
