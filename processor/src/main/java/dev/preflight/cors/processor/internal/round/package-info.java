/** The steps of the processor, round by round: read, check, generate, report. */
@NullMarked
package dev.preflight.cors.processor.internal.round;

import org.jspecify.annotations.NullMarked;
