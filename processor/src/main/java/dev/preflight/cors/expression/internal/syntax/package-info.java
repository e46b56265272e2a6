/** Reads the text of an expression into a tree, or refuses it. */
@NullMarked
package dev.preflight.cors.expression.internal.syntax;

import org.jspecify.annotations.NullMarked;
