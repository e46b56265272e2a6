package dev.preflight.engines.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** For nobody else. */
@Path("internal")
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
