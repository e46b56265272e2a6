package dev.preflight.cors.deployments.wire;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;

/** A sub-resource with a policy. */
@CrossOrigin("https://app.example.com")
public class WireBelow {

  @GET
  @Produces("text/plain")
  public String get() {
    return "below";
  }

  /** No resource method, until somebody builds one of it. */
  public String helper() {
    return "helper";
  }
}
