package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A closed method, at a path that the templates of {@link DocumentsResource} match as well. */
@Path("admin/{id}")
@CrossOrigin(origins = "https://admin.example.com", allowCredentials = true)
public class AdminResource {

  @GET
  @Path("log")
  public String get() {
    return "log";
  }

  @DELETE
  @Path("log")
  @SameOrigin
  public String delete() {
    return "deleted";
  }
}
