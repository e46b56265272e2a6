package dev.preflight.report;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** An expression that spans segments, and a HEAD of its own. */
@Path("files/{path: .+}")
public class FilesResource {

  @GET
  @CrossOrigin("https://app.shop.example")
  public String get(@PathParam("path") String path) {
    return path;
  }

  @HEAD
  @CrossOrigin("*")
  public String head() {
    return "";
  }
}
