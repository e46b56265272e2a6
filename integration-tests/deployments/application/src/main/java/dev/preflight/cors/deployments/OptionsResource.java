package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource with an OPTIONS method of its own. */
@Path("options")
public class OptionsResource {

  @GET
  @Produces("text/plain")
  @CrossOrigin("https://app.example.com")
  public String get() {
    return "get";
  }

  @OPTIONS
  @Produces("text/plain")
  @SuppressWarnings("cors:policy-own-options-method") // The table asks for plain OPTIONS.
  public Response options() {
    return Response.ok("own options").header("Allow", "GET, OWN").build();
  }

  /** The same where nothing has a policy but {@link ShopApplication}. */
  @OPTIONS
  @Path("ungoverned")
  @Produces("text/plain")
  @SuppressWarnings("cors:policy-own-options-method") // The table asks where it is not deployed.
  public String ungoverned() {
    return "own options";
  }
}
