/**
 * The rules about what was read, one {@code *Check} for each group of them; none of them prints.
 */
@NullMarked
package dev.preflight.cors.processor.internal.check;

import org.jspecify.annotations.NullMarked;
