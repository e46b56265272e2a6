package dev.preflight.snippets.surroundings;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource class of the reader's. */
@Path("/orders")
public class OrdersResource {

  /** All orders. */
  @GET
  public String list() {
    return "";
  }
}
