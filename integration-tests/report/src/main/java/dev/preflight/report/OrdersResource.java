package dev.preflight.report;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/** Credentials, headers read by the code, one method that is not shared, and a locator. */
@Path("/orders")
@CrossOrigin(
    origins = {"https://app.shop.example", "https://*.partner.example"},
    allowCredentials = true,
    exposedHeaders = "Location",
    maxAge = 600)
public class OrdersResource {

  @GET
  public String all() {
    return "orders";
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public String create(String order) {
    return order;
  }

  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id, @HeaderParam("X-Tenant") String tenant) {
    return id + tenant;
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void put(@PathParam("id") String id, String order) {}

  @DELETE
  @Path("{id}")
  @SameOrigin
  public void delete(@PathParam("id") String id) {}

  @POST
  @Path("{id}/note")
  @Consumes(MediaType.TEXT_PLAIN)
  @SuppressWarnings("cors:simple-request-writes")
  public void note(@PathParam("id") String id, String note) {}

  @GET
  @Path("statistics")
  @CrossOrigin("*")
  public String statistics() {
    return "many";
  }

  @Path("{id}/lines")
  public LinesResource lines() {
    return new LinesResource();
  }
}
