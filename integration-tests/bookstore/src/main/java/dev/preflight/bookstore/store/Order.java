package dev.preflight.bookstore.store;

import java.util.List;

/** What a customer bought. */
public record Order(long id, String customer, List<OrderLine> lines, int totalInCents) {}
