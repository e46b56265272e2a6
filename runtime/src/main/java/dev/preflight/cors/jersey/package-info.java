/**
 * The little that only Jersey can do: find the resource that a request matched, or would have
 * matched, in the model that is really deployed. Jersey is an optional dependency; nothing else
 * refers to its classes.
 */
@NullMarked
package dev.preflight.cors.jersey;

import org.jspecify.annotations.NullMarked;
