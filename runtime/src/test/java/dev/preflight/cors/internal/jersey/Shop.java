package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ResourceConfig;

/** Resources of an application, with what would be generated for them, written by hand. */
final class Shop {

  static final String APP = "https://app.example.com";
  static final String PARTNER = "https://partner.example.com";

  private Shop() {}

  /** An application with a policy for resources that have none. */
  @CrossOrigin(PARTNER)
  public static class Governing extends ResourceConfig {

    Governing(Class<?>... classes) {
      super(classes);
    }
  }

  @Path("orders")
  @CrossOrigin(APP)
  public static class Orders {

    @GET
    public String list() {
      return "list";
    }

    @PUT
    @Path("{id}")
    @CrossOrigin(PARTNER)
    public String replace() {
      return "replaced";
    }

    @DELETE
    @Path("{id}")
    @SameOrigin
    public String delete() {
      return "deleted";
    }

    @GET
    @Path("{id}/failing")
    public String fail() {
      throw new IllegalStateException("on purpose");
    }

    @GET
    @Path("own-headers")
    public Response ownHeaders() {
      return Response.ok().header("Access-Control-Allow-Origin", "*").build();
    }

    @Path("{id}/lines")
    public Lines lines() {
      return new Lines();
    }
  }

  /** Reached through a locator. */
  @CrossOrigin(PARTNER)
  public static class Lines {

    @GET
    public String all() {
      return "lines";
    }

    @GET
    @Path("{n}")
    public String one() {
      return "line";
    }
  }

  /** Governed by nothing. */
  @Path("internal")
  public static class Internal {

    @GET
    public String get() {
      return "internal";
    }

    @POST
    @Path("upload")
    public String upload() {
      return "uploaded";
    }
  }

  /** At a path of {@link Orders}, and closed. */
  @Path("orders")
  public static class Imports {

    @GET
    @Consumes(MediaType.APPLICATION_XML)
    public String get() {
      return "imports";
    }
  }
}
