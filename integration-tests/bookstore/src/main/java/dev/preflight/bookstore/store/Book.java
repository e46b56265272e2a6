package dev.preflight.bookstore.store;

/** A title on sale. The id is part of its URL. */
public record Book(String id, String title, String author, int priceInCents, int copies) {

  Book withCopies(int newCopies) {
    return new Book(id, title, author, priceInCents, newCopies);
  }
}
