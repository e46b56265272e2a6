package dev.preflight.engines.site;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.Risk;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** For two sites, with cookies; the engines are shown them without certificates. */
@Path("members")
@CrossOrigin(
    origins = {"http://app.site.example", "http://*.partner.example"},
    allowCredentials = true,
    exposedHeaders = "ETag",
    tolerate = Risk.INSECURE_ORIGINS)
@SuppressWarnings("cors:simple-request-writes")
public class MembersResource {

  @GET
  public String all(@HeaderParam("X-Tenant") String tenant) {
    return "members" + tenant;
  }

  @POST
  public String create(String member) {
    return member;
  }

  @PUT
  @Path("{id}")
  public String put(
      @PathParam("id") String id, @HeaderParam("If-Match") String tag, String member) {
    return id + tag + member;
  }

  @PATCH
  @Path("{id}")
  public String patch(
      @PathParam("id") String id, @HeaderParam("Authorization") String login, String member) {
    return id + login + member;
  }

  @DELETE
  @Path("{id}")
  @SameOrigin
  public String delete(@PathParam("id") String id) {
    return id;
  }
}
