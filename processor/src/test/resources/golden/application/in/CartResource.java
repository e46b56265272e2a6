package shop.cart;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("cart")
public class CartResource {

  @GET
  public String cart() {
    return "";
  }

  @POST
  @Path("items")
  @jakarta.ws.rs.Consumes("text/plain")
  public void add(String item) {}
}
