package bookshop.api;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

/** A generic superclass: its methods belong to every subclass. */
public abstract class BaseResource<T> {

  @HeaderParam("X-Trace")
  protected String trace;

  @GET
  @Path("count")
  @CrossOrigin("https://statistics.example")
  public long count() {
    return 0;
  }

  @GET
  public abstract T all();
}
