/**
 * An application with a policy of each kind, which the fuzzers ask everything that they can think
 * of.
 */
@NullMarked
package dev.preflight.fuzz.application;

import org.jspecify.annotations.NullMarked;
