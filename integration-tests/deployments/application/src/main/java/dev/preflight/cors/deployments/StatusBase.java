package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A method that {@link StatusResource} inherits. */
@CrossOrigin("https://status.example.com")
public abstract class StatusBase {

  @GET
  @Path("inherited")
  @Produces("text/plain")
  public String inherited() {
    return "inherited";
  }
}
