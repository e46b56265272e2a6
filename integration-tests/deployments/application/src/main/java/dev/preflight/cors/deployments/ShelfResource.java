package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jspecify.annotations.Nullable;

/** A resource that CDI manages, and a locator that returns the proxy of itself. */
@Path("shelf")
@ApplicationScoped
@CrossOrigin("https://app.example.com")
public class ShelfResource {

  @Inject private @Nullable ShelfResource self;

  @GET
  @Produces("text/plain")
  public String get() {
    return self == null ? "not injected" : "injected";
  }

  @Path("proxy")
  public @Nullable ShelfResource proxy() {
    return self;
  }
}
