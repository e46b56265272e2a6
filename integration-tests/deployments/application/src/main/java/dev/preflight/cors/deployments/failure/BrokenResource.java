package dev.preflight.cors.deployments.failure;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Cannot be constructed. */
@Path("broken")
@CrossOrigin("https://app.example.com")
public class BrokenResource {

  /** Fails. */
  public BrokenResource() {
    throw new IllegalStateException("broken constructor");
  }

  @GET
  @Produces("text/plain")
  public String get() {
    return "never";
  }
}
