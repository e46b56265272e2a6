/**
 * An example: a bookstore's API, whose resources have different cross-origin policies, and a page
 * of another origin on which one can try them.
 */
@NullMarked
package dev.preflight.bookstore;

import org.jspecify.annotations.NullMarked;
