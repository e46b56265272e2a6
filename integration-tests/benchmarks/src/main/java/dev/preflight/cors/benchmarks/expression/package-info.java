/**
 * Regular expressions over origins: the automaton that the compiler makes, and the JDK's engine.
 */
package dev.preflight.cors.benchmarks.expression;
