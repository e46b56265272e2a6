/** A problem at its place in the source, as a value; a mistake of ours becomes one, too. */
@NullMarked
package dev.preflight.cors.processor.internal.diagnostic;

import org.jspecify.annotations.NullMarked;
