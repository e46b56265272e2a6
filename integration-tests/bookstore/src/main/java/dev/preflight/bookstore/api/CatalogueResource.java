package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Book;
import dev.preflight.bookstore.store.Books;
import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The catalogue. It is public, so every page on the web may read it. */
@Path("books")
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin(origins = "*", exposedHeaders = "X-Total-Count")
public final class CatalogueResource {

  private final Books books;

  @Inject
  CatalogueResource(Books books) {
    this.books = books;
  }

  @GET
  public Response search(@QueryParam("words") @DefaultValue("") String words) {
    List<Book> found = books.matching(words);
    return Response.ok(found).header("X-Total-Count", found.size()).build();
  }

  @GET
  @Path("{id}")
  public Book get(@PathParam("id") String id) {
    return books.find(id).orElseThrow(() -> Problem.noSuchBook(id));
  }

  /** The first words of the book. */
  @GET
  @Path("{id}/sample")
  @Produces(MediaType.TEXT_PLAIN)
  public String sample(@PathParam("id") String id) {
    return books.sample(get(id));
  }

  /** For the back office, whose pages this server itself serves: no other page may ask for it. */
  @DELETE
  @Path("{id}")
  @SameOrigin
  public void remove(@PathParam("id") String id) {
    if (!books.remove(id)) {
      throw Problem.noSuchBook(id);
    }
  }
}
