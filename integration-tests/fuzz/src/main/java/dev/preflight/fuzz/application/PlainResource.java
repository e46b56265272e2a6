package dev.preflight.fuzz.application;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** No policy at all. */
@Path("plain")
public class PlainResource {

  @GET
  public String get() {
    return "plain";
  }

  @PUT
  public String put() {
    return "put";
  }
}
