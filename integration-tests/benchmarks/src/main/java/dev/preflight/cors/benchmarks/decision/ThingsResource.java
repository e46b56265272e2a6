package dev.preflight.cors.benchmarks.decision;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What all systems of Jakarta REST protect here. */
@Path("/things")
public class ThingsResource {

  /** Reads. */
  @GET
  @Path("{id}")
  public String get(@PathParam("id") String id, @HeaderParam("X-Tenant") String tenant) {
    return id + tenant;
  }

  /** Writes. */
  @PUT
  @Path("{id}")
  @Consumes("application/json")
  public void put(@PathParam("id") String id, String thing) {
    if (thing.isEmpty()) {
      throw new IllegalArgumentException(id);
    }
  }
}
