package dev.preflight.cors.deployments.locator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A sub-resource that is declared by its interface. */
public interface Prices {

  @GET
  @Path("{item}")
  @Produces("text/plain")
  String price();
}
