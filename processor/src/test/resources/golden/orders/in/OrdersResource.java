package shop.api;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/orders")
@CrossOrigin(
    origins = {"https://app.example.com", "https://*.partner.example"},
    allowCredentials = true)
public class OrdersResource {

  @GET
  @Path("{id}")
  public String get(@PathParam("id") long id, @HeaderParam("X-Tenant") String tenant) {
    return tenant + id;
  }

  @PUT
  @Path("{id}")
  @Consumes("application/json")
  public void put(@PathParam("id") long id, String order) {}

  @GET
  @Path("catalogue")
  @CrossOrigin("*")
  public String catalogue() {
    return "";
  }

  @DELETE
  @Path("{id}")
  @SameOrigin
  public void delete(@PathParam("id") long id) {}
}
