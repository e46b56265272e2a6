/** The servlet filter in front of Jakarta REST, for what is decided before it and beside it. */
@NullMarked
package dev.preflight.cors.servlet;

import org.jspecify.annotations.NullMarked;
