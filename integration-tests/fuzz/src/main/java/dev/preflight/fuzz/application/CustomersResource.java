package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Thousands of origins, which are configured; deployed only where the property is set. */
@Path("customers")
@CrossOrigin(origins = "${fuzz.customers}", allowCredentials = true)
public class CustomersResource {

  @GET
  public String get() {
    return "customers";
  }

  @PUT
  public String put() {
    return "put";
  }
}
