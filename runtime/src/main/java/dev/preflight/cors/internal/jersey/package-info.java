/**
 * What only Jersey can do: find the resource that a request matched, or would have matched, in the
 * model that is really deployed. Nothing outside refers to the classes of Jersey.
 */
@NullMarked
package dev.preflight.cors.internal.jersey;

import org.jspecify.annotations.NullMarked;
