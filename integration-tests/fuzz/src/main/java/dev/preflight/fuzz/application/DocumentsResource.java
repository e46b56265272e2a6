package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Matches almost everything of two segments and more. */
@Path("{tenant}/{document}")
@CrossOrigin(origins = "https://*.partner.example", allowCredentials = true)
public class DocumentsResource {

  @GET
  public String get() {
    return "document";
  }

  @DELETE
  @Path("log")
  public String delete() {
    return "deleted";
  }
}
