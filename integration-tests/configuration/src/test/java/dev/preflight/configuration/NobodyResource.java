package dev.preflight.configuration;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** For nobody until configured, with an empty list of headers written out. */
@Path("nobody")
@CrossOrigin(
    origins = "${nobody.origins:}",
    allowedHeaders = {})
public class NobodyResource {

  /** Says hello. */
  @GET
  public String get() {
    return "hello";
  }

  /** Takes nothing. */
  @PUT
  public void put() {}
}
