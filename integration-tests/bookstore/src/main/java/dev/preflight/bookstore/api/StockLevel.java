package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Book;
import org.jspecify.annotations.Nullable;

/** How many copies of a book are on the shelf. The book may be left out where the URL names it. */
public record StockLevel(@Nullable String book, int copies) {

  static StockLevel of(Book book) {
    return new StockLevel(book.id(), book.copies());
  }
}
