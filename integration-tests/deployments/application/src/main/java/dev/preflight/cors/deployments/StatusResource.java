package dev.preflight.cors.deployments;

import jakarta.ws.rs.Path;

/** Inherits its annotations; Jersey wants the path repeated on the class. */
@Path("status")
public class StatusResource extends StatusBase implements StatusApi {

  @Override
  public String status() {
    return "status";
  }
}
