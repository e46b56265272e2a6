package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Names in the wrong list of headers, and names with a letter too many. */
final class HeaderNameTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("headers of responses are not sent")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", allowedHeaders = {¦"Location", ¦"x-total-count", "X-Other"}) public class A {
                  @GET public String list() { return ""; }
                }
                """)
            .says(
                "warning ¦1 request-header-of-responses", "warning ¦2 request-header-of-responses"),
        row("headers of requests are not read, unless the code sets them")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", exposedHeaders = {¦"Authorization", ¦"If-Match"}) public class A {
                  @GET public String list() { return ""; }
                }
                @Path("/b") @CrossOrigin(origins = "https://a.example", exposedHeaders = "Authorization") class B {
                  @POST public Response login() { return Response.ok().header("Authorization", "Bearer x").build(); }
                }
                """)
            .says(
                "warning ¦1 response-header-of-requests", "warning ¦2 response-header-of-requests"),
        row("headers of both, and of a module's own, may stand in either list")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example",
                  allowedHeaders = {"X-Request-ID", "Cache-Control", "Link", "X-Mine"},
                  exposedHeaders = {"X-Request-ID", "Link", "ETag", "X-Mine"}) public class A {
                  @GET public String list() { return ""; }
                }
                """)
            .says(),
        row("one or two letters from a usual name")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example",
                  allowedHeaders = {¦"Autorization", ¦"Content-Typ", ¦"x-requested-width"},
                  exposedHeaders = {¦"Locaton", ¦"Retry-Atfer"}) public class A {
                  @GET public String list() { return ""; }
                }
                """)
            .says(
                "warning ¦1 request-header-misspelt",
                "warning ¦2 request-header-misspelt",
                "warning ¦3 request-header-misspelt",
                "warning ¦4 response-header-misspelt",
                "warning ¦5 response-header-misspelt"),
        row("one or two letters from a name that the code uses")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", allowedHeaders = ¦"X-Tennant", exposedHeaders = ¦"X-Count-Al") public class A {
                  @GET public Response ¦list(@HeaderParam("X-Tenant") String t) { return Response.ok().header("X-Count-All", 1).build(); }
                }
                """)
            .says(
                "warning ¦1 request-header-misspelt",
                "warning ¦2 response-header-misspelt",
                "note ¦3 response-header-not-exposed"),
        row("what the code reads or sets, short names, and other numbers are not misspelt")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example",
                  allowedHeaders = {"X-Tenants", "X-B", "X-Key-2"}, exposedHeaders = "Locations") public class A {
                  @GET public Response list(@HeaderParam("X-Tenants") String t, @HeaderParam("X-Tenant") String u,
                      @HeaderParam("X-A") String a, @HeaderParam("X-Key-1") String k) { return Response.ok().header("Locations", 1).build(); }
                }
                """)
            .says(),
        row("an error in the list comes first, and alone")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", allowedHeaders = {¦"X-Tenant:", "Autorization"}) public class A {
                  @GET public String list() { return ""; }
                }
                """)
            .says("error ¦ request-header-invalid"),
        row("SameOrigin on what reads no header, on parameters, fields and in records, is refused")
            .file(
                """
                record Bean(@QueryParam("a") ¦@SameOrigin String a, @HeaderParam("X-B") @SameOrigin String b) {}
                @Path("/a") @CrossOrigin("https://a.example") class A {
                  @PathParam("p") ¦@SameOrigin String p;
                  @GET public String list(@QueryParam("q") ¦@SameOrigin String q, @HeaderParam("X-A") @SameOrigin String a,
                      @BeanParam @SameOrigin Bean bean) { return ""; }
                  public A(¦@SameOrigin @QueryParam("c") String c) {}
                }
                """)
            .says(
                "error ¦1 same-origin-without-header",
                "error ¦2 same-origin-without-header",
                "error ¦3 same-origin-without-header",
                "error ¦4 same-origin-without-header"));
  }
}
