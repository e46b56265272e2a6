package dev.preflight.configuration;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource of another module than the shop's, whose policy has a placeholder too. */
@Path("orders")
@CrossOrigin("${order.origins}")
public class SecondModule {

  /** The orders. */
  @GET
  public String get() {
    return "";
  }
}
