/**
 * The annotation processor: reads resources and their policies, validates them, generates what
 * serves them.
 */
@NullMarked
package dev.preflight.cors.processor;

import org.jspecify.annotations.NullMarked;
