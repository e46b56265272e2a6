package dev.preflight.report;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.Risk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** Any port of the developer's machine, and an old http page, a risk that is taken on purpose. */
@Path("development")
@CrossOrigin(
    origins = {"http://localhost:*", "http://legacy.shop.example"},
    allowCredentials = true,
    tolerate = Risk.INSECURE_ORIGINS)
public class DevelopmentResource {

  @GET
  public String get(@HeaderParam("X-Trace") String trace) {
    return "development" + trace;
  }

  @PUT
  public void put() {}

  @GET
  @Path("open")
  @CrossOrigin(origins = "*", allowedHeaders = "X-Trace", maxAge = 7200)
  public String open(@HeaderParam("X-Trace") String trace) {
    return "open" + trace;
  }
}
