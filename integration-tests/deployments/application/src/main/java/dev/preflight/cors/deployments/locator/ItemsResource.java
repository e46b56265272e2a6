package dev.preflight.cors.deployments.locator;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** A sub-resource with a policy. */
@CrossOrigin("https://items.example.com")
public class ItemsResource {

  @GET
  @Produces("text/plain")
  public String all() {
    return "items";
  }

  @GET
  @Path("first")
  @Produces("text/plain")
  public String first() {
    return "first item";
  }

  @PUT
  @Path("{item}")
  public void put(@PathParam("item") String item) {}
}
