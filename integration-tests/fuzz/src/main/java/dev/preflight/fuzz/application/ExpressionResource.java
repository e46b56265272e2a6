package dev.preflight.fuzz.application;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/** A regular expression, which is a table at run time. */
@Path("expression")
@CrossOrigin(originRegex = "https://app-[a-z0-9]{1,8}\\.example\\.org(:8443)?", maxAge = -1)
public class ExpressionResource {

  @GET
  public String get() {
    return "expression";
  }

  @PATCH
  public String patch() {
    return "patch";
  }
}
