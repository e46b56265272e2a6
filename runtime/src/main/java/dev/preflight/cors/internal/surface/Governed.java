package dev.preflight.cors.internal.surface;

import dev.preflight.cors.manifest.ManifestPolicy;

/**
 * A policy at a path.
 *
 * @param policy the policy
 * @param allowMethods the value of {@code Access-Control-Allow-Methods} there; may be empty
 */
public record Governed(ManifestPolicy policy, String allowMethods) {}
