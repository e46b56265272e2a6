/** The headers of one response, and what is told about it. */
@NullMarked
package dev.preflight.cors.internal.response;

import org.jspecify.annotations.NullMarked;
