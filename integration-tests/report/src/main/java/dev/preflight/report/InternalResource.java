package dev.preflight.report;

import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Not shared with anyone. */
@Path("internal")
@SameOrigin
public class InternalResource {

  @GET
  public String get() {
    return "internal";
  }

  @POST
  public String post(String body) {
    return body;
  }
}
