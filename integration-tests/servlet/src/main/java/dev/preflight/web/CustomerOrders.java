package dev.preflight.web;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;

/** Found by a locator: the path alone does not tell which policy governs. */
@CrossOrigin(origins = "https://app.example.com", allowCredentials = true)
public class CustomerOrders {

  /** Lists them. */
  @GET
  public String list() {
    return "orders of a customer";
  }

  /** Not for other origins. */
  @POST
  @SameOrigin
  public String add() {
    return "added";
  }
}
