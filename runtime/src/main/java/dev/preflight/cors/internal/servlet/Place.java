package dev.preflight.cors.internal.servlet;

import dev.preflight.cors.internal.response.GoverningPolicies;

/**
 * What governs a request, and the path that it is asked about.
 *
 * @param policies what governs it
 * @param path the path below the base of the application, with a leading slash
 * @param isRest whether Jakarta REST responds there, and so has the last word
 */
record Place(GoverningPolicies policies, String path, boolean isRest) {}
