package dev.preflight.bookstore.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The catalogue, in the order of its ids. */
public final class Books {

  private final ConcurrentNavigableMap<String, Book> byId = new ConcurrentSkipListMap<>();

  /** A catalogue of five books. */
  public Books() {
    List.of(
            new Book("dracula", "Dracula", "Bram Stoker", 1290, 4),
            new Book("frankenstein", "Frankenstein", "Mary Shelley", 990, 7),
            new Book("middlemarch", "Middlemarch", "George Eliot", 1890, 2),
            new Book("moby-dick", "Moby-Dick", "Herman Melville", 1590, 40),
            new Book("pride-and-prejudice", "Pride and Prejudice", "Jane Austen", 1190, 12))
        .forEach(book -> byId.put(book.id(), book));
  }

  /** The books whose title or author contains these words, in any case; all for an empty text. */
  public List<Book> matching(String words) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return byId.values().stream()
        .filter(
            book -> (book.title() + " " + book.author()).toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  public Optional<Book> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Takes copies from the shelf, unless there are too few. */
  public boolean take(String id, int copies) {
    boolean[] taken = {false};
    byId.computeIfPresent(
        id,
        (key, book) -> {
          taken[0] = book.copies() >= copies;
          return taken[0] ? book.withCopies(book.copies() - copies) : book;
        });
    return taken[0];
  }

  /** Puts copies back on the shelf. */
  public void putBack(String id, int copies) {
    byId.computeIfPresent(id, (key, book) -> book.withCopies(book.copies() + copies));
  }

  /** Sets how many copies there are. */
  public Optional<Book> restock(String id, int copies) {
    return Optional.ofNullable(byId.computeIfPresent(id, (key, book) -> book.withCopies(copies)));
  }

  public boolean remove(String id) {
    return byId.remove(id) != null;
  }

  /**
   * The first words of a book, from a file.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public String sample(Book book) {
    String file = "samples/" + book.id() + ".txt";
    try (InputStream in = Books.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
