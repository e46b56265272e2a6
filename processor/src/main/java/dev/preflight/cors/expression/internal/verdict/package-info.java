/** Says what is true of an expression, as problems with a fix. */
@NullMarked
package dev.preflight.cors.expression.internal.verdict;

import org.jspecify.annotations.NullMarked;
