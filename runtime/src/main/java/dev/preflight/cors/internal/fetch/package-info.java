/**
 * The names and lists of the Fetch standard: methods, header names, tokens, and header lists as
 * they arrive in a preflight.
 */
@NullMarked
package dev.preflight.cors.internal.fetch;

import org.jspecify.annotations.NullMarked;
