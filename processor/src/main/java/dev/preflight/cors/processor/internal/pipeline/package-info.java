/** The steps of the processor: read, check, generate, report. */
@NullMarked
package dev.preflight.cors.processor.internal.pipeline;

import org.jspecify.annotations.NullMarked;
