package dev.preflight.cors.manifest;

/**
 * The values that were derived from the code: what a policy responds to preflights of one path.
 *
 * @param policy the position in the {@code policies} of the class
 * @param allowMethods the value of {@code Access-Control-Allow-Methods}; empty if none is sent
 * @param allowHeaders the value of {@code Access-Control-Allow-Headers}; empty if none is sent
 */
public record ManifestGrant(int policy, String allowMethods, String allowHeaders) {}
