package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Book;
import dev.preflight.bookstore.store.Books;
import dev.preflight.bookstore.store.OrderLine;
import dev.preflight.cors.CrossOrigin;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** For the pages of storefronts. A table says who they are, so no origin is in the code. */
@Path("storefronts")
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin(originsFrom = StorefrontOrigins.class)
public final class StorefrontsResource {

  private final Books books;

  @Inject
  StorefrontsResource(Books books) {
    this.books = books;
  }

  /** What a storefront may put into its window: whatever we have plenty of. */
  @GET
  @Path("offers")
  public List<Book> offers() {
    return books.matching("").stream().filter(book -> book.copies() >= 10).toList();
  }

  /** Takes copies from the shelf for a customer of the storefront. */
  @POST
  @Path("reservations")
  @Consumes(MediaType.APPLICATION_JSON)
  public OrderLine reserve(OrderLine wanted) {
    if (wanted.book() == null || wanted.copies() < 1) {
      throw Problem.exception(Response.Status.BAD_REQUEST, "Name a book, and at least one copy.");
    }
    if (!books.take(wanted.book(), wanted.copies())) {
      throw Problem.exception(Response.Status.CONFLICT, "We do not have that many.");
    }
    return wanted;
  }
}
