package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cookies, simple writes and OPTIONS methods against the policy that governs. */
final class GovernedMethodTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a cookie is read without credentials by a parameter, a field and a BeanParam")
            .file(
                """
                class Bean { @CookieParam("bean") String ¦bean; }
                @Path("/cart") @CrossOrigin("https://a.example") class Cart {
                  @CookieParam("field") String ¦field;
                  @GET public String get(@CookieParam("parameter") String ¦p, @BeanParam Bean bean) { return ""; }
                  @DELETE public void clear() {}
                }
                """)
            .says(
                "warning ¦1 cookie-param-without-credentials",
                "warning ¦2 cookie-param-without-credentials",
                "warning ¦3 cookie-param-without-credentials"),
        row("a cookie is read with credentials, or under SameOrigin")
            .with("-Apreflight.silence=cookie-read-across-sites")
            .file(
                """
                @Path("/cart") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Cart {
                  @GET public String get(@CookieParam("cart") String p) { return ""; }
                }
                @Path("/admin") class Admin { @GET public String get(@CookieParam("cart") String p) { return ""; } }
                """)
            .says(),
        row("POST without Consumes, with a form, multipart or plain text is a simple write")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
                  @POST @Path("a") public void ¦any(String order) {}
                  @POST @Path("b") @Consumes("application/x-www-form-urlencoded") public void form(@FormParam("a") String a) {}
                  @POST @Path("c") @Consumes({"application/json", "multipart/form-data"}) public void parts(String order) {}
                  @POST @Path("d") @Consumes("text/plain;charset=utf-8") public void text(String order) {}
                }
                """)
            .says("note ¦ simple-request-writes"),
        row("JSON that any body without a Content-Type is taken for is a simple write")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
                  @POST @Path("a") @Consumes("application/json") public void ¦json(String order) {}
                  @POST @Path("b") @Consumes("application/json") public void none() {}
                }
                """)
            .says("note ¦ simple-request-writes"),
        row("JSON for a class, PUT, no credentials and SameOrigin are no simple writes")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
                  @POST @Path("a") @Consumes("application/json") public void json(List<Integer> order) {}
                  @PUT @Path("b") @Consumes("text/plain") public void put(String order) {}
                  @POST @Path("c") @SameOrigin public void same(String order) {}
                  @POST @Path("d") @CrossOrigin("https://a.example") public void open(String order) {}
                }
                """)
            .says(),
        row("an OPTIONS method at a governed path, and one at a path of its own")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @Path("a") @CrossOrigin("https://a.example") public String list() { return ""; }
                  @OPTIONS @Path("a") public String ¦a() { return ""; }
                  @GET @Path("b") public String other() { return ""; }
                  @OPTIONS @Path("b") public String b() { return ""; }
                }
                """)
            .says("warning ¦ policy-own-options-method"));
  }
}
