package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Order;
import dev.preflight.bookstore.store.Orders;
import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's orders. The customer is known by a cookie, so only the shop's own pages may call
 * this with credentials: those in production, and one that a developer serves from any local port.
 */
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@CrossOrigin(
    origins = {"http://localhost:*", "https://bookstore.example", "https://*.bookstore.example"},
    allowCredentials = true,
    exposedHeaders = "Location")
public final class OrdersResource {

  private static final String CUSTOMER = "customer";

  private final Orders orders;

  @Inject
  OrdersResource(Orders orders) {
    this.orders = orders;
  }

  @GET
  public List<Order> list(@CookieParam(CUSTOMER) @DefaultValue("") String customer) {
    return orders.of(customer);
  }

  @GET
  @Path("{id}")
  public Order get(
      @CookieParam(CUSTOMER) @DefaultValue("") String customer, @PathParam("id") long id) {
    return orders
        .find(customer, id)
        .orElseThrow(
            () -> Problem.exception(Response.Status.NOT_FOUND, "You have no order " + id + "."));
  }

  /**
   * Places an order. A browser asks first whether it may send JSON and this header: both are read
   * from the code, nothing lists them twice.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response place(
      @CookieParam(CUSTOMER) @Nullable String knownCustomer,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      NewOrder wanted) {
    if (wanted.lines() == null || wanted.lines().isEmpty()) {
      throw Problem.exception(Response.Status.BAD_REQUEST, "An order needs at least one line.");
    }
    String customer = knownCustomer == null ? UUID.randomUUID().toString() : knownCustomer;
    try {
      Order order = orders.place(customer, wanted.lines(), idempotencyKey);
      return Response.created(URI.create("orders/" + order.id()))
          .cookie(cookie(customer))
          .entity(order)
          .build();
    } catch (Orders.Rejected e) {
      throw Problem.exception(Response.Status.CONFLICT, e.reason());
    }
  }

  /** For the back office: every customer's orders are nobody else's business. */
  @GET
  @Path("all")
  @SameOrigin
  public List<Order> all() {
    return orders.all();
  }

  private static NewCookie cookie(String customer) {
    return new NewCookie.Builder(CUSTOMER)
        .value(customer)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
