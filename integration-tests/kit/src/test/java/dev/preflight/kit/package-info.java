/** The kit for tests in the hands of three test libraries. */
@org.jspecify.annotations.NullMarked
package dev.preflight.kit;
