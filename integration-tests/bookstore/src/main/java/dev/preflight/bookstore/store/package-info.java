/** What the bookstore knows: books, their reviews and the orders for them, all in memory. */
@NullMarked
package dev.preflight.bookstore.store;

import org.jspecify.annotations.NullMarked;
