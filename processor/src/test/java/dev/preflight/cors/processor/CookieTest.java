package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cookies that pages of other sites will not see arrive. */
final class CookieTest {

  private static final String CLASS =
      "@Path(\"/a\") @CrossOrigin(origins = \"https://a.example\", allowCredentials = true)"
          + " public class A ";

  private static TableRow method(String sentence, String body) {
    return row(sentence).file(CLASS + "{ @GET public Response ¦get() { " + body + " } }");
  }

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.concat(written(), read());
  }

  private static Stream<DynamicTest> written() {
    String ok = "return Response.ok().cookie(";
    return Stream.of(
        row("a cookie of name and value")
            .file(
                CLASS
                    + "{ @GET @SuppressWarnings(\"deprecation\") public Response ¦get() { return"
                    + " Response.ok().cookie(new NewCookie(\"s\", \"1\")).build(); } }")
            .says("note ¦ cookie-set-for-one-site"),
        method(
                "a builder without attributes",
                ok + "new NewCookie.Builder(\"s\").build()).build();")
            .says("note ¦ cookie-set-for-one-site"),
        method(
                "a builder that says Lax",
                ok
                    + "new NewCookie.Builder(\"s\").secure(true).sameSite(NewCookie.SameSite.LAX).build()).build();")
            .says("note ¦ cookie-set-for-one-site"),
        method(
                "a builder that says None, but not Secure",
                ok
                    + "new NewCookie.Builder(\"s\").sameSite(NewCookie.SameSite.NONE).build()).build();")
            .says("note ¦ cookie-set-for-one-site"),
        method(
                "a builder that says both",
                ok
                    + "new NewCookie.Builder(\"s\").secure(true).sameSite(NewCookie.SameSite.NONE).build()).build();")
            .says(),
        method(
                "attributes that are known only at run time may be right",
                "boolean tls = Boolean.getBoolean(\"tls\"); NewCookie.SameSite site ="
                    + " NewCookie.SameSite.valueOf(System.getProperty(\"s\")); "
                    + ok
                    + "new NewCookie.Builder(\"s\").secure(tls).sameSite(site).build()).build();")
            .says(),
        method(
                "a builder in a variable, completed later",
                "NewCookie.Builder b = new NewCookie.Builder(\"s\"); b.secure(true);"
                    + " b.sameSite(NewCookie.SameSite.NONE); "
                    + ok
                    + "b.build()).build();")
            .says(),
        method(
                "a builder in a variable, not completed",
                "var b = new NewCookie.Builder(\"s\"); b.httpOnly(true); "
                    + ok
                    + "b.build()).build();")
            .says("note ¦ cookie-set-for-one-site"),
        method(
                "a header as text",
                "return Response.ok().header(\"Set-Cookie\", \"s=\" + System.nanoTime() + \";"
                    + " Path=/; HttpOnly\").build();")
            .says("note ¦ cookie-set-for-one-site"),
        method(
                "a header as text with both",
                "return Response.ok().header(HttpHeaders.SET_COOKIE, \"s=\" + System.nanoTime() +"
                    + " \"; SameSite=None; Secure\").build();")
            .says(),
        method(
                "a header whose attributes are not known",
                "return Response.ok().header(\"Set-Cookie\", \"s=1\" +"
                    + " System.getProperty(\"attributes\")).build();")
            .says(),
        row("a helper of the class makes it, and the other methods are named in the same note")
            .file(
                CLASS
                    + """
                    {
                      @GET @Path("1") public Response ¦one() { return with(Response.ok()); }
                      @GET @Path("2") public Response two() { return with(Response.ok()); }
                      private static Response with(Response.ResponseBuilder b) { return b.cookie(new NewCookie.Builder("s").build()).build(); }
                    }
                    """)
            .says("note ¦ cookie-set-for-one-site"),
        row("no policy with credentials, no note")
            .file(
                """
                @Path("/a") public class A {
                  @GET @CrossOrigin("https://a.example") public Response get() { return Response.ok().cookie(new NewCookie.Builder("s").build()).build(); }
                  @POST public Response post() { return Response.ok().cookie(new NewCookie.Builder("s").build()).build(); }
                }
                """)
            .says(),
        row("pages on the developer's machine are of one site with the server there")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "http://localhost:*", allowCredentials = true) public class A {
                  @GET public Response get(@CookieParam("r") String r) { return Response.ok().cookie(new NewCookie.Builder("s").build()).build(); }
                }
                """)
            .says(),
        row("it can be silenced on the class")
            .file(
                "@SuppressWarnings(\"cors:cookie-set-for-one-site\") "
                    + CLASS
                    + "{ @GET public Response get() { return Response.ok().cookie(new"
                    + " NewCookie.Builder(\"s\").build()).build(); } }")
            .says());
  }

  private static Stream<DynamicTest> read() {
    return Stream.of(
        row("a parameter")
            .file(CLASS + "{ @GET public String ¦get(@CookieParam(\"s\") String s) { return s; } }")
            .says("note ¦ cookie-read-across-sites"),
        row("the headers of the request")
            .file(
                CLASS
                    + "{ @Context HttpHeaders headers; @GET public String ¦get() { return"
                    + " headers.getCookies().get(\"s\").getValue(); } }")
            .says("note ¦ cookie-read-across-sites"),
        row("several methods are one note")
            .file(
                CLASS
                    + """
                    {
                      @GET public String ¦get(@CookieParam("s") String s) { return s; }
                      @DELETE public String delete(@CookieParam("s") String s) { return s; }
                    }
                    """)
            .says("note ¦ cookie-read-across-sites"),
        row("what the class itself sets with both attributes arrives")
            .file(
                CLASS
                    + """
                    {
                      @GET public Response get(@CookieParam("s") String s) {
                        return Response.ok().cookie(new NewCookie.Builder("s").secure(true).sameSite(NewCookie.SameSite.NONE).build()).build();
                      }
                    }
                    """)
            .says());
  }
}
