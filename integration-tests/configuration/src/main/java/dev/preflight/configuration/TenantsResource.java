package dev.preflight.configuration;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shared with the pages of all tenants, who come and go while the application runs. */
@Path("tenants")
@CrossOrigin(originsFrom = TenantOrigins.class, allowCredentials = true)
public class TenantsResource {

  /** Says hello. */
  @GET
  public String get() {
    return "tenant";
  }
}
