package dev.preflight.cors.deployments.locator;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A sub-resource that locates itself. */
@CrossOrigin("https://folders.example.com")
public class FolderResource {

  private final int depth;

  public FolderResource(int depth) {
    this.depth = depth;
  }

  @GET
  @Produces("text/plain")
  public String depth() {
    return "depth " + depth;
  }

  @Path("{name}")
  public FolderResource inner() {
    return new FolderResource(depth + 1);
  }
}
