/** Writes JSON that is not a manifest. */
@NullMarked
package dev.preflight.cors.processor.internal.json;

import org.jspecify.annotations.NullMarked;
