/**
 * What the compiler knows of the sources: elements, annotations, syntax trees, and their places.
 */
@NullMarked
package dev.preflight.cors.processor.internal.source;

import org.jspecify.annotations.NullMarked;
