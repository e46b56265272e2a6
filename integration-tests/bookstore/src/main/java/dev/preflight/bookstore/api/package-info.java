/** The resources of the bookstore, each with its cross-origin policy. */
@NullMarked
package dev.preflight.bookstore.api;

import org.jspecify.annotations.NullMarked;
