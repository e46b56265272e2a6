package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Logins;
import dev.preflight.bookstore.store.Storefronts;
import dev.preflight.cors.CrossOrigin;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Map;

/** What each storefront has sold. All of them log in here, and none reads the others' sales. */
@Path("sales")
@Produces(MediaType.APPLICATION_JSON)
@StorefrontLogin
@CrossOrigin(originsFrom = StorefrontOwners.class, allowCredentials = true)
public final class SalesResource {

  private final Logins logins;
  private final Storefronts storefronts;

  @Inject
  SalesResource(Logins logins, Storefronts storefronts) {
    this.logins = logins;
    this.storefronts = storefronts;
  }

  @GET
  public Map<String, String> sales(@Context SecurityContext caller) {
    Principal storefront = caller.getUserPrincipal();
    if (storefront == null) {
      throw Problem.exception(Response.Status.UNAUTHORIZED, "Log in first.");
    }
    return Map.of("storefront", storefront.getName());
  }

  /**
   * Logs in; the name is enough, as this is an example. Storefronts are on other sites than this
   * API, so a browser brings the cookie back only with {@code SameSite=None} and {@code Secure}.
   */
  @PUT
  @Path("login")
  @Consumes(MediaType.TEXT_PLAIN)
  public Response logIn(String name) {
    if (!storefronts.haveNamed(name)) {
      throw Problem.exception(Response.Status.FORBIDDEN, "There is no such storefront.");
    }
    return Response.noContent()
        .cookie(
            new NewCookie.Builder(StorefrontLoginFilter.COOKIE)
                .value(logins.begin(name))
                .path("/sales")
                .httpOnly(true)
                .secure(true)
                .sameSite(NewCookie.SameSite.NONE)
                .build())
        .build();
  }
}
