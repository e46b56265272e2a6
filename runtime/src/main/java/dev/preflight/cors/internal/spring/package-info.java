/** The {@code Environment} of Spring as a source of values, where an application has one. */
@NullMarked
package dev.preflight.cors.internal.spring;

import org.jspecify.annotations.NullMarked;
