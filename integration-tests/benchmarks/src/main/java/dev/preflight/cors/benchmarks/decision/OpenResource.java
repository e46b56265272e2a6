package dev.preflight.cors.benchmarks.decision;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A resource without a policy in an application where others have one. */
@Path("/open")
public class OpenResource {

  /** Reads. */
  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id) {
    return id;
  }
}
