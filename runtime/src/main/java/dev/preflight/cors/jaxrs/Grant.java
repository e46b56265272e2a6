package dev.preflight.cors.jaxrs;

import dev.preflight.cors.policy.CorsPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a policy grants at one path: the answer to its preflights, and the headers of its responses.
 *
 * @param policy the policy
 * @param source file and line of its declaration
 * @param allowMethods the value of {@code Access-Control-Allow-Methods}; {@code null} if it grants
 *     no method here
 */
public record Grant(CorsPolicy policy, String source, @Nullable String allowMethods) {}
