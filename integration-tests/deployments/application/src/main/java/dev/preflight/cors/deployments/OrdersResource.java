package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Two policies, a method that is not shared, literal paths beside a template. */
@Path("/orders")
@CrossOrigin(
    origins = {"https://app.example.com", "https://*.partner.example"},
    allowCredentials = true,
    exposedHeaders = "X-Total",
    maxAge = 600)
public class OrdersResource {

  @GET
  @Produces("text/plain")
  public Response list(@HeaderParam("X-Tenant") @Nullable String tenant) {
    return Response.ok("orders").header("X-Total", 2).build();
  }

  @GET
  @Path("{id}")
  @Produces("text/plain")
  public String get(@PathParam("id") long id) {
    if (id == 404) {
      throw new NotFoundException();
    }
    return "order " + id;
  }

  @PUT
  @Path("{id}")
  @Consumes("application/json")
  public void put(@PathParam("id") String id, String body) {}

  @DELETE
  @Path("{id}")
  @SameOrigin
  public void delete(@PathParam("id") long id) {}

  @GET
  @Path("/catalogue/")
  @Produces("text/plain")
  @CrossOrigin("*")
  public String catalogue() {
    return "catalogue";
  }
}
