/** Asks a language of origins for the registrable domains that it reaches. */
@NullMarked
package dev.preflight.cors.expression.internal.domain;

import org.jspecify.annotations.NullMarked;
