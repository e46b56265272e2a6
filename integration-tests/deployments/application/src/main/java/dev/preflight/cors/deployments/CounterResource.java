package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Registered as an instance. */
@Path("counter")
@CrossOrigin("https://app.example.com")
public class CounterResource {

  private final String name;

  /**
   * Has no constructor that Jersey could call.
   *
   * @param name its name
   */
  public CounterResource(String name) {
    this.name = name;
  }

  @GET
  @Produces("text/plain")
  public String count() {
    return name;
  }
}
