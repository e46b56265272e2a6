package dev.preflight.cors.deployments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A resource without a policy of its own: only an application's can govern it. */
@Path("plain")
@SuppressWarnings("cors:second-cors-source") // The policy has to replace them.
public class PlainResource {

  @GET
  @Produces("text/plain")
  public String get() {
    return "plain";
  }

  @GET
  @Path("own-cors")
  @Produces("text/plain")
  public Response ownCors() {
    return Response.ok("own").header("Access-Control-Allow-Origin", "https://own.example").build();
  }

  @GET
  @Path("unmapped")
  public String unmapped() {
    throw new IllegalStateException("plain, unmapped");
  }
}
