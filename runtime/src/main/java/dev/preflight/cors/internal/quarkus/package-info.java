/**
 * What Quarkus needs beyond the standard: providers that its build finds in the index, and headers
 * on responses that no response filter sees.
 */
@NullMarked
package dev.preflight.cors.internal.quarkus;

import org.jspecify.annotations.NullMarked;
