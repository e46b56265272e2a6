/**
 * The resources of a compilation and the policies that govern them, as values, read once a round.
 */
@NullMarked
package dev.preflight.cors.processor.internal.model;

import org.jspecify.annotations.NullMarked;
