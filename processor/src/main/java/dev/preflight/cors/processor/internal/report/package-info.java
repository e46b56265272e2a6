/** Prints diagnostics to the compiler, in source order. */
@NullMarked
package dev.preflight.cors.processor.internal.report;

import org.jspecify.annotations.NullMarked;
