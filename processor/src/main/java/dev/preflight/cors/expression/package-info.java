/**
 * Proves which origins a regular expression lets in: parses the expression, makes a finite
 * automaton of it, and asks which registrable domains that automaton reaches. Knows neither the
 * compiler nor Jakarta REST. Explained in {@code docs/origin-expressions.md}.
 */
@NullMarked
package dev.preflight.cors.expression;

import org.jspecify.annotations.NullMarked;
