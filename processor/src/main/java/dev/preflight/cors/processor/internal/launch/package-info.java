/** Starts the command line from the jar alone. */
@NullMarked
package dev.preflight.cors.processor.internal.launch;

import org.jspecify.annotations.NullMarked;
