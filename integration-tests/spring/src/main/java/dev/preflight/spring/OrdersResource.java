package dev.preflight.spring;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Shared with one page, which has to log in. */
@Path("orders")
@CrossOrigin(
    origins = "https://app.example.com",
    allowedHeaders = "Authorization",
    allowCredentials = true)
public class OrdersResource {

  /** Finds an order. */
  @GET
  @Path("{id}")
  public String find(@PathParam("id") String id) {
    return "order " + id;
  }

  /** Replaces an order. */
  @PUT
  @Path("{id}")
  public String replace(@PathParam("id") String id) {
    return "replaced " + id;
  }
}
