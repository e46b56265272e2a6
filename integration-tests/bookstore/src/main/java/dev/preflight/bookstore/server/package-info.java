/** The two servers of the example: one for the API, one for the page of another origin. */
@NullMarked
package dev.preflight.bookstore.server;

import org.jspecify.annotations.NullMarked;
