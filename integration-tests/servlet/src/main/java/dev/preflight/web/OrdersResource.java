package dev.preflight.web;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;

/** Shared with one page, but for one method. */
@Path("orders")
@CrossOrigin(origins = "https://app.example.com", allowCredentials = true)
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

  /** Not for other origins. */
  @DELETE
  @Path("{id}")
  @SameOrigin
  public String remove(@PathParam("id") String id) {
    return "removed " + id;
  }

  /** Responds later, on another thread, without a body. */
  @GET
  @Path("later/empty")
  public void later(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume(Response.noContent().build())).start();
  }

  /** Fails with what no mapper handles. */
  @GET
  @Path("failing/now")
  public String fail() {
    throw new IllegalStateException("as expected");
  }

  /** Serves the orders of one customer. */
  @Path("of/{customer}")
  public CustomerOrders of() {
    return new CustomerOrders();
  }
}
