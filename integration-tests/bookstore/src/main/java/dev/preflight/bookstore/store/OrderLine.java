package dev.preflight.bookstore.store;

import org.jspecify.annotations.Nullable;

/** How many copies of which book. */
public record OrderLine(@Nullable String book, int copies) {}
