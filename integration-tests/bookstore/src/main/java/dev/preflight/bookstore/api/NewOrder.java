package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.OrderLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer sends to order books. */
public record NewOrder(@Nullable List<OrderLine> lines) {}
