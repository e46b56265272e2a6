package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Response headers that code visibly sets. */
final class ResponseHeaderTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a builder of Response sets headers by method, by name and by constant")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @PUT @Path("a") public Response ¦a() { return Response.created(java.net.URI.create("/1")).header("X-Total", 1).build(); }
                  @PUT @Path("b") public Response ¦b() { return Response.ok().header(HttpHeaders.CONTENT_DISPOSITION, "x").tag("1").build(); }
                  @PUT @Path("c") public Response ¦c() { Response.ResponseBuilder builder = Response.ok(); builder.header("X-Builder", "1"); return builder.build(); }
                  @PUT @Path("d") public Response ¦d() { var response = Response.ok(); response.link("/x", "next"); return response.build(); }
                  @PUT @Path("e") public Response ¦e() { Response response = Response.ok().build(); response.getHeaders().putSingle("X-Map", "1"); return response; }
                }
                """)
            .says(
                "note ¦1 response-header-not-exposed",
                "note ¦2 response-header-not-exposed",
                "note ¦3 response-header-not-exposed",
                "note ¦4 response-header-not-exposed",
                "note ¦5 response-header-not-exposed"),
        row("one note for all methods of a policy that set the same headers, and silence for some")
            .file(
                """
                @CrossOrigin("https://a.example") public class App extends Application {}
                @Path("/a") class A {
                  @GET @Path("a") public Response ¦a() { return page(); }
                  @GET @Path("b") public Response b() { return page(); }
                  @PUT @Path("c") public Response ¦c() { return Response.created(java.net.URI.create("/1")).build(); }
                  @GET @Path("d") @SuppressWarnings("cors:response-header-not-exposed") public Response d() { return page(); }
                  static Response page() { return Response.ok().header("X-Next", 1).header("X-Total", 1).build(); }
                }
                @Path("/b") class B {
                  @GET public Response b() { return A.page(); }
                  @PUT public Response c() { return Response.created(java.net.URI.create("/1")).build(); }
                }
                """)
            .says("note ¦1 response-header-not-exposed", "note ¦2 response-header-not-exposed"),
        row("exposed, safelisted and unnamed headers are fine")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", exposedHeaders = {"location", "X-Total"}) public class Orders {
                  @PUT @Path("a") public Response a() { return Response.created(java.net.URI.create("/1")).header("x-total", 1).build(); }
                  @PUT @Path("b") public Response b() { return Response.ok().header("Cache-Control", "no-store").header(name("a"), "1").build(); }
                  private String name(String end) { return System.getProperty("x") + end; }
                }
                """)
            .says(),
        row("a constant, an enum, a helper and a builder in a variable name the header")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  enum Name { TOTAL("X-Total"); final String text; Name(String text) { this.text = text; } }
                  static final String A = "X-A";
                  @PUT @Path("a") public Response ¦a() { return Response.ok().header(A, 1).build(); }
                  @PUT @Path("b") public Response ¦b() { return Response.ok().header(Name.TOTAL.text, 1).build(); }
                  @PUT @Path("c") public Response ¦c() { return with(Response.ok()).build(); }
                  private Response.ResponseBuilder with(Response.ResponseBuilder builder) { return builder.header(name(), 1); }
                  private static String name() { return "X-C"; }
                }
                """)
            .says(
                "note ¦1 response-header-not-exposed",
                "note ¦2 response-header-not-exposed",
                "note ¦3 response-header-not-exposed"),
        row("no script sees the Location of a redirect, and browsers use an ETag themselves")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @GET @Path("a") public Response a() { return Response.seeOther(java.net.URI.create("/1")).build(); }
                  @GET @Path("b") public Response b() { return Response.temporaryRedirect(java.net.URI.create("/1")).tag("1").build(); }
                  @GET @Path("c") public Response c() { return Response.status(302).location(java.net.URI.create("/1")).build(); }
                  @GET @Path("d") public Response d() { return Response.status(Response.Status.FOUND).header("Location", "/1").header("ETag", "1").build(); }
                }
                """)
            .says(),
        row("of overloaded helpers, only the one that is called")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  static class Json {} static class Big extends Json { static Big of() { return new Big(); } }
                  @GET @Path("a") public Response a(Big big) { return ok(big, null, null); }
                  @GET @Path("b") public Response b() { return ok(null, Big.of(), null); }
                  @GET @Path("c") public Response ¦c() { return ok("x", MediaType.TEXT_PLAIN_TYPE, "c"); }
                  @GET @Path("d") public Response d() { return ok("x", 1); }
                  @GET @Path("e") public Response ¦e() { return ok("x", true); }
                  @GET @Path("f") public Response f() { return ok(() -> "x", null); }
                  private Response ok(Json value, Json message, Long count) { return Response.ok().build(); }
                  private Response ok(String data, MediaType type, String file) { return Response.ok().header("Content-Disposition", file).build(); }
                  private Response ok(String data, long count) { return Response.ok().build(); }
                  private Response ok(String data, boolean flag) { return Response.ok().header("X-Flag", flag).build(); }
                  private Response ok(java.util.function.Supplier<String> data, String flag) { return Response.ok().build(); }
                }
                """)
            .says("note ¦1 response-header-not-exposed", "note ¦2 response-header-not-exposed"),
        row("the wildcard exposes all")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "*", exposedHeaders = "*") public class Orders {
                  @PUT @Path("a") public Response a() { return Response.created(java.net.URI.create("/1")).build(); }
                }
                """)
            .says(),
        row("a map that is copied into another one is no header")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  static final Map<String, String> NAMES = Map.of("authentication", "Login", "sockets", "Sockets");
                  @GET public Map<String, String> a() {
                    Map<String, String> copy = new HashMap<>();
                    for (Map.Entry<String, String> each : NAMES.entrySet()) { copy.put(each.getKey(), each.getValue()); }
                    NAMES.forEach((name, value) -> copy.put(name, value));
                    return copy;
                  }
                }
                """)
            .says(),
        row("other things have an add, a header and a location too")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  static class Json { Json add(String name, String value) { return this; } Json header(String name, String value) { return this; } Json location(String to) { return this; } }
                  @PUT public Json a() {
                    Map<String, String> map = new HashMap<>();
                    map.putIfAbsent("name", "value");
                    return new Json().add("name", "value").header("X-Outgoing", "1").location("here");
                  }
                }
                """)
            .says(),
        row("a filter, an interceptor and a servlet-like response that write CORS headers are a"
                + " second source")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                public ¦class One implements ContainerResponseFilter {
                  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
                    response.getHeaders().add("Access-Control-Allow-Origin", "*");
                    response.getHeaders().putSingle("access-control-allow-credentials", "true");
                  }
                }
                """)
            .file(
                """
                public ¦class Two implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext request) {
                    request.abortWith(Response.ok().header("Access-Control-Allow-Methods", "GET").build());
                  }
                }
                """)
            .file(
                """
                public ¦class Three implements ContainerResponseFilter {
                  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
                    MultivaluedMap<String, Object> headers = response.getHeaders();
                    headers.add("Access-Control-Max-Age", "5");
                    headers.add("X-Frame-Options", "DENY");
                  }
                }
                """)
            .says(
                "warning ¦1 second-cors-source",
                "warning ¦2 second-cors-source",
                "warning ¦3 second-cors-source"),
        row("a second source does not matter to a compilation without policies")
            .file(
                """
                public class One implements ContainerResponseFilter {
                  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
                    response.getHeaders().add("Access-Control-Allow-Origin", "*");
                  }
                }
                """)
            .says());
  }
}
