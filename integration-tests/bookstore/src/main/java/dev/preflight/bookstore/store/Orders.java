package dev.preflight.bookstore.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of all customers. */
public final class Orders {

  /** An order that could not be placed, with a reason that the customer may read. */
  public static final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Rejected(String reason) {
      super(reason);
      this.reason = reason;
    }

    public String reason() {
      return reason;
    }
  }

  private record Attempt(String customer, String idempotencyKey) {}

  private final Books books;
  private final Map<Long, Order> byId = new TreeMap<>();
  private final Map<Attempt, Order> byAttempt = new HashMap<>();
  private long lastId;

  /** No orders yet. */
  public Orders(Books books) {
    this.books = books;
  }

  /**
   * Takes the books from the shelf and keeps the order.
   *
   * @param idempotencyKey names this attempt, so that sending it again places no second order;
   *     {@code null} if the customer does not care
   * @throws Rejected if a book is unknown or sold out; then nothing was taken
   */
  public synchronized Order place(
      String customer, List<OrderLine> lines, @Nullable String idempotencyKey) throws Rejected {
    Attempt attempt = idempotencyKey == null ? null : new Attempt(customer, idempotencyKey);
    Order earlier = attempt == null ? null : byAttempt.get(attempt);
    if (earlier != null) {
      return earlier;
    }
    Order order = new Order(++lastId, customer, List.copyOf(lines), take(lines));
    byId.put(order.id(), order);
    if (attempt != null) {
      byAttempt.put(attempt, order);
    }
    return order;
  }

  private int take(List<OrderLine> lines) throws Rejected {
    List<OrderLine> taken = new ArrayList<>();
    int total = 0;
    try {
      for (OrderLine line : lines) {
        Book book = known(line);
        if (line.copies() < 1 || !books.take(book.id(), line.copies())) {
          throw new Rejected("We do not have " + line.copies() + " of " + book.title() + ".");
        }
        taken.add(line);
        total += line.copies() * book.priceInCents();
      }
      taken.clear();
      return total;
    } finally {
      taken.forEach(this::putBack);
    }
  }

  private Book known(OrderLine line) throws Rejected {
    String id = line.book() == null ? "" : line.book();
    return books.find(id).orElseThrow(() -> new Rejected("There is no book \"" + id + "\"."));
  }

  private void putBack(OrderLine line) {
    if (line.book() != null) {
      books.putBack(line.book(), line.copies());
    }
  }

  /** The order with this number, if it is this customer's. */
  public synchronized Optional<Order> find(String customer, long id) {
    return Optional.ofNullable(byId.get(id)).filter(order -> order.customer().equals(customer));
  }

  public synchronized List<Order> of(String customer) {
    return byId.values().stream().filter(order -> order.customer().equals(customer)).toList();
  }

  public synchronized List<Order> all() {
    return List.copyOf(byId.values());
  }
}
