/**
 * One allowed origin: how it is written, what is wrong with it and how it is repaired, and how it
 * is matched.
 */
@NullMarked
package dev.preflight.cors.internal.origin;

import org.jspecify.annotations.NullMarked;
