/**
 * What generated code extends and delegates to, in terms of Jakarta REST alone: the declared
 * policies of a resource class path by path, their deployment, and the headers of an answer.
 */
@NullMarked
package dev.preflight.cors.jaxrs;

import org.jspecify.annotations.NullMarked;
