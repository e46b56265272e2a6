package dev.preflight.configuration;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shared with one partner, whose host is known when the application starts. */
@Path("partner")
@CrossOrigin("https://${partner.name:www}.partner.example")
public class PartnerResource {

  /** Says hello. */
  @GET
  public String get() {
    return "partner";
  }
}
