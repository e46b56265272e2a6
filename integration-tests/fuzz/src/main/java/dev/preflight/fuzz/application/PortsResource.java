package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** A pattern for ports. */
@Path("ports")
@CrossOrigin(origins = "http://localhost:*", allowedHeaders = "*")
public class PortsResource {

  @GET
  public String get() {
    return "ports";
  }

  @PUT
  public String put() {
    return "put";
  }
}
