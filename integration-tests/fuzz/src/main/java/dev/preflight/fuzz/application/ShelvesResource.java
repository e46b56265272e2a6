package dev.preflight.fuzz.application;

import jakarta.ws.rs.Path;

/** A locator. */
@Path("shelves")
public class ShelvesResource {

  @Path("{shelf}")
  public ShelfResource shelf() {
    return new ShelfResource();
  }
}
