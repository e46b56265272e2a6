package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Governed, and found by a locator. */
@CrossOrigin("https://app.example.com")
public class ShelfResource {

  @GET
  public String get() {
    return "shelf";
  }

  @PUT
  @Path("{book}")
  public String put() {
    return "put";
  }

  @DELETE
  @Path("{book}")
  @SameOrigin
  public String delete() {
    return "deleted";
  }
}
