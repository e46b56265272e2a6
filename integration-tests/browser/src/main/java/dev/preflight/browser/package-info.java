/** A real browser for the tests of the other modules. */
@NullMarked
package dev.preflight.browser;

import org.jspecify.annotations.NullMarked;
