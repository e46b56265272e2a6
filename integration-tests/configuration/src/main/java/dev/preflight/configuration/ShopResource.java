package dev.preflight.configuration;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** Shared with the shop's own pages, which differ in each environment. */
@Path("shop")
@CrossOrigin(
    origins = {"${shop.origins}", "https://static.example.com"},
    allowCredentials = true)
public class ShopResource {

  /** Says hello. */
  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id, @HeaderParam("X-Tenant") @Nullable String tenant) {
    return "item " + id + " for " + tenant;
  }

  /** Takes anything. */
  @PUT
  @Path("{id}")
  public void put(@PathParam("id") String id) {}

  /** Not shared with any page. */
  @DELETE
  @Path("unshared")
  @dev.preflight.cors.SameOrigin
  public void delete() {}
}
