package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Templates with regular expressions, precedence and encodings; a policy for each. */
@Path("/names/")
public class NamesResource {

  @GET
  @Path("{number: [0-9]+}")
  @Produces("text/plain")
  @CrossOrigin("https://numbers.example.com")
  public String number() {
    return "number";
  }

  @GET
  @Path("{word: [a-z]+}")
  @Produces("text/plain")
  @CrossOrigin("https://words.example.com")
  public String word() {
    return "word";
  }

  @PUT
  @Path("{word: [a-z]+}")
  @CrossOrigin("https://writers.example.com")
  public void write() {}

  @GET
  @Path("me")
  @Produces("text/plain")
  @CrossOrigin("https://me.example.com")
  public String me() {
    return "me";
  }

  @GET
  @Path("café au lait")
  @Produces("text/plain")
  @CrossOrigin("https://cafe.example.com")
  public String encoded() {
    return "encoded";
  }

  @GET
  @Path("deep/{rest: .+}")
  @Produces("text/plain")
  @CrossOrigin("https://deep.example.com")
  public String deep() {
    return "deep";
  }
}
