package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** An interface that declares the resource. */
@Path("status")
@CrossOrigin("https://status.example.com")
public interface StatusApi {

  @GET
  @Produces("text/plain")
  String status();
}
