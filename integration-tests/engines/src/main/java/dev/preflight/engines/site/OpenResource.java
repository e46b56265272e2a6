package dev.preflight.engines.site;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** For every site, without cookies. */
@Path("open")
@CrossOrigin("*")
public class OpenResource {

  @GET
  public String get(@HeaderParam("X-Trace") String trace) {
    return "open" + trace;
  }

  @POST
  public String post(String body) {
    return body;
  }

  @PUT
  @Path("{id}")
  public String put(@PathParam("id") String id, String body) {
    return id + body;
  }

  @GET
  @Path("any-header")
  @CrossOrigin(origins = "*", allowedHeaders = "*")
  public String anyHeader() {
    return "any header";
  }
}
