package dev.preflight.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A root path that begins with a variable, under the policy of the application. */
@Path("{tenant}/reports")
public class TenantResource {

  @GET
  public String all(@PathParam("tenant") String tenant) {
    return tenant;
  }

  @GET
  @Path("{name}.csv")
  public String csv(@PathParam("name") String name) {
    return name;
  }
}
