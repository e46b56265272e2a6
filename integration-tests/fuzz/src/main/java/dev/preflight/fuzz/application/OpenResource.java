package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Everybody, without credentials: the one response that does not vary. */
@Path("open")
@CrossOrigin(origins = "*", exposedHeaders = "X-Total")
public class OpenResource {

  @GET
  public String get(@HeaderParam("X-Page") @Nullable String page) {
    return "open " + page;
  }

  @DELETE
  public String delete() {
    return "deleted";
  }
}
