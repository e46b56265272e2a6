/** The Java text of what serves a sound policy. */
@NullMarked
package dev.preflight.cors.processor.internal.generate;

import org.jspecify.annotations.NullMarked;
