package dev.preflight.cors.deployments.wire;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** One path for each kind of policy, which all allow the same origin. */
@Path("wire")
@Produces("text/plain")
public class WireResource {

  private static final String APP = "https://app.example.com";

  @GET
  @Path("listed")
  @CrossOrigin(
      origins = APP,
      allowedHeaders = {"X-A", "X-B"},
      exposedHeaders = "X-Total",
      allowCredentials = true,
      maxAge = 60)
  public String listed() {
    return "listed";
  }

  @PUT
  @Path("listed")
  @CrossOrigin(origins = {APP, "https://writer.example"})
  public void write() {}

  @DELETE
  @Path("listed")
  @SameOrigin
  public void delete() {}

  @GET
  @Path("any")
  @CrossOrigin("*")
  public String any() {
    return "any";
  }

  @GET
  @Path("expression")
  @CrossOrigin(originRegex = "https://[a-z]+\\.example\\.com")
  public String expression() {
    return "expression";
  }

  @GET
  @Path("decided")
  @SuppressWarnings("cors:request-header-wildcard-with-credentials") // The matrix asks for it.
  @CrossOrigin(originsFrom = WireDecider.class, allowedHeaders = "*", allowCredentials = true)
  public String decided() {
    return "decided";
  }

  @GET
  @Path("closed")
  public String closed() {
    return "closed";
  }

  /** Shares the OPTIONS that Jakarta REST handles by itself. */
  @GET
  @Path("options")
  @CrossOrigin(
      origins = APP,
      methods = {"GET", "OPTIONS"})
  public String options() {
    return "options";
  }

  @GET
  @Path("own-options")
  @CrossOrigin(APP)
  public String ownOptions() {
    return "own-options";
  }

  @OPTIONS
  @Path("own-options")
  @CrossOrigin(APP)
  @SuppressWarnings("cors:policy-own-options-method") // The matrix asks for it.
  public String handledOptions() {
    return "handled";
  }

  @Path("{any}/below")
  public WireBelow below() {
    return new WireBelow();
  }
}
