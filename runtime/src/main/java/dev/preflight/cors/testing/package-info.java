/** Asks in a test whether a page may make a call. */
@NullMarked
package dev.preflight.cors.testing;

import org.jspecify.annotations.NullMarked;
