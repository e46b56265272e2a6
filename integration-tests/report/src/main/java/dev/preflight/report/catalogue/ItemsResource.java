package dev.preflight.report.catalogue;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Templates that compete: a literal, two expressions, and a variable for the rest. */
@Path("items")
public class ItemsResource {

  @GET
  public String all() {
    return "items";
  }

  @GET
  @Path("new")
  @CrossOrigin("*")
  public String fresh() {
    return "new items";
  }

  @GET
  @Path("{number: [0-9]+}")
  public String byNumber(@PathParam("number") long number) {
    return "item " + number;
  }

  @PUT
  @Path("{number: [0-9]+}")
  @Consumes("application/json")
  public void put(@PathParam("number") long number, String item) {}

  @DELETE
  @Path("{number: [0-9]+}")
  @CrossOrigin(
      origins = "https://admin.shop.example",
      allowCredentials = true,
      allowedHeaders = {"X-Reason", "Authorization"})
  public void delete(@PathParam("number") long number) {}

  @GET
  @Path("{sku: [A-Z]{2}-\\d+}")
  @CrossOrigin("https://*.partner.example")
  public String bySku(@PathParam("sku") String sku) {
    return "item " + sku;
  }

  @PATCH
  @Path("{name}")
  @CrossOrigin("https://admin.shop.example")
  public void rename(@PathParam("name") String name, String to) {}
}
