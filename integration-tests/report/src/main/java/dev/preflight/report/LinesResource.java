package dev.preflight.report;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A sub-resource with a policy of its own. */
@CrossOrigin(origins = "https://app.shop.example", methods = "GET")
public class LinesResource {

  @GET
  public String all() {
    return "lines";
  }

  @GET
  @Path("{line}")
  public String get(@PathParam("line") int line) {
    return "line " + line;
  }

  @PUT
  @Path("{line}")
  @CrossOrigin(origins = "https://app.shop.example", allowedHeaders = "*")
  public void put(@PathParam("line") int line) {}
}
