package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Book;
import dev.preflight.bookstore.store.Books;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The shelf, for the partners who deliver the books. */
@Path("partner/stock")
@Produces(MediaType.APPLICATION_JSON)
@PartnerApi
public final class PartnerResource {

  private final Books books;

  @Inject
  PartnerResource(Books books) {
    this.books = books;
  }

  @GET
  public List<StockLevel> list() {
    return books.matching("").stream().map(StockLevel::of).toList();
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public StockLevel set(@PathParam("id") String id, StockLevel level) {
    if (level.copies() < 0) {
      throw Problem.exception(
          Response.Status.BAD_REQUEST, "The number of copies cannot be negative.");
    }
    Book book = books.restock(id, level.copies()).orElseThrow(() -> Problem.noSuchBook(id));
    return StockLevel.of(book);
  }
}
