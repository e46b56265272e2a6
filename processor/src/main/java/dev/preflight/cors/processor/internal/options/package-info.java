/** The {@code -Apreflight.*} options of a compilation, and the properties files that they name. */
@NullMarked
package dev.preflight.cors.processor.internal.options;

import org.jspecify.annotations.NullMarked;
