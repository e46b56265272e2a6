/**
 * What names, calls and expressions in a body mean, as far as declarations and imports show it
 * before the compiler attributes bodies.
 */
@NullMarked
package dev.preflight.cors.processor.internal.scope;

import org.jspecify.annotations.NullMarked;
