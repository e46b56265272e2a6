package shop.api;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("orders")
@CrossOrigin(
    origins = {"https://app.example.com", "https://app.example.com/"},
    methods = {"GET", "PUT"},
    maxAge = 2592000)
public class OrdersResource {

  @GET
  @CrossOrigin(value = "*", allowCredentials = true)
  public String all() {
    return "";
  }

  @POST
  public void add(@CookieParam("session") String session, String order) {}

  @CrossOrigin("null")
  public void helper() {}

  @Path("items")
  @CrossOrigin("https://app.example.com")
  public OrdersResource items() {
    return this;
  }

  @GET
  @Path("x")
  @CrossOrigin
  @SameOrigin
  public String contradictory() {
    return "";
  }
}
