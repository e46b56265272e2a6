package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A policy's own list of request headers against what the code reads. */
final class HeaderCoverageTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a header is read by a parameter, a field, a setter, a constructor and an inherited"
                + " field")
            .file(
                """
                class Base { @HeaderParam("X-Base") String base; }
                @Path("/orders")
                @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦"X-Other")
                class Orders extends Base {
                  @HeaderParam("X-Field") String field;
                  public Orders(@HeaderParam("X-Constructor") String c) {}
                  @HeaderParam("X-Setter") public void setIt(String it) {}
                  @GET public String list(@HeaderParam("X-Parameter") String p) { return ""; }
                }
                """)
            .says(
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered"),
        row("a header is read by a BeanParam: its fields, setters, superclass, and the BeanParam in"
                + " it")
            .file(
                """
                class Deep { @HeaderParam("X-Deep") String deep; }
                class Common { @HeaderParam("X-Common") String common; }
                class Bean extends Common {
                  @HeaderParam("X-Bean") String bean;
                  @BeanParam Deep deep;
                  @HeaderParam("X-Bean-Setter") public void setIt(String it) {}
                }
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦{}) class Orders {
                  @GET public String list(@BeanParam Bean bean) { return ""; }
                }
                """)
            .says(
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered"),
        row("a header is read by a record as BeanParam, once")
            .file(
                """
                record Bean(@HeaderParam("X-Record") String header) {}
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦{}) class Orders {
                  @GET public String list(@BeanParam Bean bean) { return ""; }
                }
                """)
            .says("warning ¦ request-header-param-not-covered"),
        row("a header is read by the parameter of an interface's method")
            .file(
                """
                interface Api { @GET String list(@HeaderParam("X-Api") String header); }
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦{}) class Orders implements Api {
                  public String list(String header) { return header; }
                }
                """)
            .says("warning ¦ request-header-param-not-covered"),
        row("headers that need no permission, that browsers set or that scripts cannot set are not"
                + " missing")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = {}) public class Orders {
                  @GET public String list(@HeaderParam("Accept") String a, @HeaderParam("accept-language") String b,
                      @HeaderParam("User-Agent") String c, @HeaderParam("Origin") String d, @HeaderParam("Cookie") String e,
                      @HeaderParam("Sec-Fetch-Site") String f, @HeaderParam("Last-Event-ID") String g) { return ""; }
                }
                """)
            .says(),
        row("names are compared without regard to case")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = "x-tenant") public class Orders {
                  @GET public String list(@HeaderParam("X-Tenant") String a) { return ""; }
                }
                """)
            .says(),
        row("an error in the list comes first, and alone")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦"X-Tenant:") public class Orders {
                  @GET public String list(@HeaderParam("X-Tenant") String a) { return ""; }
                }
                """)
            .says("error ¦ request-header-invalid"),
        row("JSON, one of several types, or any type needs Content-Type")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦{}) public class Orders {
                  @PUT @Path("a") @Consumes("application/json") public void json(String order) {}
                  @PUT @Path("b") @Consumes({"text/plain", "application/xml"}) public void xml(String order) {}
                  @PUT @Path("c") public void any(String order) {}
                }
                """)
            .says(
                "warning ¦ request-header-content-type-not-covered",
                "warning ¦ request-header-content-type-not-covered",
                "warning ¦ request-header-content-type-not-covered"),
        row("forms, plain text, no body, and GET need no Content-Type")
            .file(
                """
                @Path("/orders") @Consumes("application/json") @CrossOrigin(origins = "https://a.example", allowedHeaders = {}) public class Orders {
                  @PUT @Path("a") @Consumes("application/x-www-form-urlencoded") public void form(@FormParam("a") String a) {}
                  @PUT @Path("b") @Consumes("Text/Plain; charset=utf-8") public void text(String order) {}
                  @DELETE @Path("c") public void clear() {}
                  @GET @Path("d") public String get(@Context UriInfo info) { return ""; }
                  @PUT @Path("e") public void started(@Suspended AsyncResponse response) {}
                }
                """)
            .says(),
        row("the wildcard covers all but Authorization, which is read or needed for a role")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦"*") public class Orders {
                  @GET public String list(@HeaderParam("X-Tenant") String a) { return ""; }
                  @PUT @RolesAllowed("clerk") public void put() {}
                }
                """)
            .says("warning ¦ request-header-wildcard-excludes-authorization"),
        row("what two methods read is reported for each")
            .file(
                """
                @Path("/orders")
                @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦"X-Other")
                public class Orders {
                  @GET public String list(@HeaderParam("X-Tenant") String a) { return ""; }
                  @DELETE public void clear(@HeaderParam("X-Tenant") String a) {}
                }
                """)
            .says(
                "warning ¦ request-header-param-not-covered",
                "warning ¦ request-header-param-not-covered"),
        row("a policy on an interface is checked against the classes that implement it")
            .file(
                """
                @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦{}) interface Api { @GET String list(String s); }
                @Path("/orders") class Orders implements Api {
                  @HeaderParam("X-Field") String field;
                  public String list(String header) { return header; }
                }
                """)
            .says("warning ¦ request-header-param-not-covered"));
  }
}
