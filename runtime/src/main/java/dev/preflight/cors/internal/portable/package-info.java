/**
 * What any Jakarta REST server can do: filters that know of it only what the standard says, and a
 * mirror of the templates of the deployed classes in place of the server's own model.
 */
@NullMarked
package dev.preflight.cors.internal.portable;

import org.jspecify.annotations.NullMarked;
