package dev.preflight.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shared with nobody. */
@Path("private")
public class PrivateResource {

  /** Says what no other origin may read. */
  @GET
  public String get() {
    return "private";
  }
}
