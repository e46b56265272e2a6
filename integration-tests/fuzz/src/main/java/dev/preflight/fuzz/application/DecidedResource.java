package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Origins that are known only at run time. */
@Path("decided")
@CrossOrigin(originsFrom = TenantOrigins.class, allowCredentials = true)
public class DecidedResource {

  @GET
  public String get() {
    return "decided";
  }

  @DELETE
  public String delete() {
    return "deleted";
  }
}
