/** The {@code @CrossOrigin} that says what a filter or another framework's annotation says. */
@NullMarked
package dev.preflight.cors.processor.internal.equivalent;

import org.jspecify.annotations.NullMarked;
