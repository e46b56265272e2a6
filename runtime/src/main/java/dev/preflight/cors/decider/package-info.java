/** Deciders about origins that know who asks, and for what. */
@NullMarked
package dev.preflight.cors.decider;

import org.jspecify.annotations.NullMarked;
