package shop;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Origins that neither a list nor a pattern can say. */
@Path("/tenants")
@CrossOrigin(
    origins = "https://admin.example.com",
    originRegex = "https://tenant-[0-9]+\\.example\\.com",
    allowCredentials = true)
public class TenantsResource {
  @GET
  public String list() {
    return "";
  }
}
