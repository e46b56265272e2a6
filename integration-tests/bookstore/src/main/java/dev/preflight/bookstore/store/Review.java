package dev.preflight.bookstore.store;

import org.jspecify.annotations.Nullable;

/** What a reader thinks of a book, with one to five stars. */
public record Review(int stars, @Nullable String text) {}
