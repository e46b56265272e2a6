package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Two policies at one path, and a method without any. */
@Path("mixed")
public class MixedResource {

  @GET
  @CrossOrigin("https://app.example.com")
  public String get() {
    return "mixed";
  }

  @PUT
  @CrossOrigin(origins = "https://admin.example.com", allowCredentials = true)
  public String put() {
    return "put";
  }

  @DELETE
  public String delete() {
    return "deleted";
  }
}
