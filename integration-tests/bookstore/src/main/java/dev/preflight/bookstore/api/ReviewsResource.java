package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Books;
import dev.preflight.bookstore.store.Review;
import dev.preflight.bookstore.store.Reviews;
import dev.preflight.cors.CrossOrigin;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Two policies at one path: every page may read the reviews, only the shop's may write one. */
@Path("books/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
public final class ReviewsResource {

  private final Books books;
  private final Reviews reviews;

  @Inject
  ReviewsResource(Books books, Reviews reviews) {
    this.books = books;
    this.reviews = reviews;
  }

  @GET
  @CrossOrigin("*")
  public List<Review> list(@PathParam("id") String id) {
    requireBook(id);
    return reviews.of(id);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @CrossOrigin({"http://localhost:*", "https://bookstore.example"})
  public Response add(@PathParam("id") String id, Review review) {
    requireBook(id);
    if (review.stars() < 1 || review.stars() > 5) {
      throw Problem.exception(Response.Status.BAD_REQUEST, "A review has one to five stars.");
    }
    reviews.add(id, review);
    return Response.status(Response.Status.CREATED).entity(review).build();
  }

  private void requireBook(String id) {
    if (books.find(id).isEmpty()) {
      throw Problem.noSuchBook(id);
    }
  }
}
