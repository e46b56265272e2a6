package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/** An exact origin and a pattern, with credentials, a closed method, and one for everybody. */
@Path("orders")
@CrossOrigin(
    origins = {"https://app.example.com", "https://*.partner.example"},
    allowCredentials = true,
    exposedHeaders = "X-Total",
    maxAge = 600)
public class OrdersResource {

  @GET
  public String list() {
    return "list";
  }

  @POST
  @Consumes("application/json")
  public String create(String order) {
    return "create " + order.length();
  }

  @GET
  @Path("{id}")
  public String get() {
    return "get";
  }

  @PUT
  @Path("{id}")
  @Consumes("application/json")
  public String put(@HeaderParam("X-Tenant") @Nullable String tenant, String order) {
    return "put " + tenant + " " + order.length();
  }

  @DELETE
  @Path("{id}")
  @SameOrigin
  public String delete() {
    return "delete";
  }

  @GET
  @Path("catalogue")
  @CrossOrigin("*")
  public String catalogue() {
    return "catalogue";
  }

  @GET
  @Path("conflict")
  public String conflict() {
    throw new WebApplicationException("conflict", 409);
  }

  @GET
  @Path("failure")
  public String failure() {
    throw new IllegalStateException("thrown by the resource on purpose");
  }
}
