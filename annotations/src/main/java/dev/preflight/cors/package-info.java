/**
 * The annotations with which a developer declares the cross-origin policy of a Jakarta REST
 * resource. They are read by the compiler only and need nothing at run time.
 */
@NullMarked
package dev.preflight.cors;

import org.jspecify.annotations.NullMarked;
