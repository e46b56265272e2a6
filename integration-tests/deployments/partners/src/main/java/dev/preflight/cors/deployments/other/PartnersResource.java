package dev.preflight.cors.deployments.other;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A governed resource of the second module. */
@Path("partners")
@CrossOrigin("https://partners.example.com")
public class PartnersResource {

  @GET
  @Produces("text/plain")
  public String get() {
    return "partners";
  }
}
