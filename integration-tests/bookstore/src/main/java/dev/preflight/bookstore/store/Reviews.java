package dev.preflight.bookstore.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The reviews of each book, oldest first. */
public final class Reviews {

  private final Map<String, List<Review>> byBook = new ConcurrentHashMap<>();

  /** Two reviews of one book. */
  public Reviews() {
    add("moby-dick", new Review(5, "Call me impressed."));
    add("moby-dick", new Review(3, "Too much whale."));
  }

  public List<Review> of(String bookId) {
    return List.copyOf(byBook.getOrDefault(bookId, List.of()));
  }

  public void add(String bookId, Review review) {
    byBook.computeIfAbsent(bookId, key -> new CopyOnWriteArrayList<>()).add(review);
  }
}
