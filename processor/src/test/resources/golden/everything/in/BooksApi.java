package bookshop.api;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The interface carries all annotations, its implementation none. */
@Path("books")
@CrossOrigin("https://app.example.com")
public interface BooksApi<T> {

  @GET
  @Path("{isbn: [0-9]{13}}")
  T find(@PathParam("isbn") String isbn, @HeaderParam("X-Api-Version") int version);

  @POST
  @PartnerApi
  void add(T book);
}
