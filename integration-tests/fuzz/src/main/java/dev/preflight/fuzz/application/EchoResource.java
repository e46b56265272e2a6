package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** All headers with credentials, where the names asked for are repeated. */
@Path("echo")
@SuppressWarnings("cors:request-header-wildcard-with-credentials")
@CrossOrigin(origins = "https://app.example.com", allowCredentials = true, allowedHeaders = "*")
public class EchoResource {

  @GET
  public String get() {
    return "echo";
  }

  @PUT
  public String put() {
    return "put";
  }

  @PUT
  @Path("authorized")
  @CrossOrigin(
      origins = "https://app.example.com",
      allowCredentials = true,
      allowedHeaders = {"*", "Authorization"})
  public String authorized() {
    return "authorized";
  }
}
