/** The command line of the processor's jar. */
@NullMarked
package dev.preflight.cors.processor.internal.cli;

import org.jspecify.annotations.NullMarked;
