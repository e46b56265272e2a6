package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A second class at the path of {@link OrdersResource}, with a policy of its own. */
@Path("/orders")
@CrossOrigin("https://archive.example.com")
public class OrdersArchiveResource {

  @POST
  @Produces("text/plain")
  public String add() {
    return "added";
  }

  @GET
  @Path("archive")
  @Produces("text/plain")
  public String archive() {
    return "archive";
  }
}
