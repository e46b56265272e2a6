/** Makes finite automata of an expression's tree, and one of them the table of generated code. */
@NullMarked
package dev.preflight.cors.expression.internal.automaton;

import org.jspecify.annotations.NullMarked;
