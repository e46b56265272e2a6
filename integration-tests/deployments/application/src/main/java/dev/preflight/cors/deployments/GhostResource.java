package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** On the class path, but in no application. */
@Path("ghost")
@CrossOrigin("https://app.example.com")
public class GhostResource {

  @GET
  @Produces("text/plain")
  public String get() {
    return "ghost";
  }
}
