/**
 * Other frameworks: the {@code @CrossOrigin} that says what their filters and annotations say, and
 * classes that are written for them.
 */
@NullMarked
package dev.preflight.cors.processor.internal.equivalent;

import org.jspecify.annotations.NullMarked;
