package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is silenced, what cannot be, and what is left over. */
final class SuppressionTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("on the class, the method and the parameter")
            .file(
                """
                @Path("/cart") @CrossOrigin(origins = {"https://a.example", "https://a.example"}) @SuppressWarnings("cors:origin-duplicate") public class Cart {
                  @GET @SuppressWarnings("cors:cookie-param-without-credentials") public String get(@CookieParam("a") String a) { return ""; }
                  @DELETE public void clear(@SuppressWarnings("cors:cookie-param-without-credentials") @CookieParam("a") String a) {}
                }
                """)
            .says(),
        row("a class silences its methods, and its nested classes")
            .file(
                """
                @SuppressWarnings({"unchecked", "cors:cookie-param-without-credentials"}) public class Outer {
                  @Path("/cart") @CrossOrigin("https://a.example") public static class Cart {
                    @GET public String get(@CookieParam("a") String a) { return ""; }
                  }
                }
                """)
            .says(),
        row("a composed annotation silences what its policy is warned of")
            .file(
                """
                @CrossOrigin({"https://a.example", "https://a.example"}) @SuppressWarnings("cors:origin-duplicate") @Retention(RetentionPolicy.RUNTIME) @interface PartnerApi {}
                @Path("/orders") @PartnerApi class Orders { @GET public String list() { return ""; } }
                """)
            .says(),
        row("so does one on a package, which Java allows no @SuppressWarnings")
            .file(
                """
                @CrossOrigin({"https://a.example", "https://a.example"})
                @SuppressWarnings("cors:origin-duplicate") @Retention(RetentionPolicy.RUNTIME) public @interface PartnerApi {}
                """)
            .raw("@shop.PartnerApi\npackage api;")
            .raw(
                """
                package api;
                @jakarta.ws.rs.Path("/orders") public class Orders {
                  @jakarta.ws.rs.GET public String list() { return ""; }
                }
                """)
            .says(),
        row("an application silences what its policy is warned of")
            .file(
                """
                @CrossOrigin({"https://a.example", "https://a.example"}) @SuppressWarnings("cors:origin-duplicate")
                public class Shop extends Application {}
                @Path("/orders") class Orders { @GET public String list() { return ""; } }
                """)
            .says(),
        row("notes are silenced too")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", maxAge = 86400) @SuppressWarnings("cors:max-age-above-chromium-cap") public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says(),
        row("an error is not silenced, and the attempt is reported")
            .file(
                """
                @Path("/orders") @CrossOrigin(¦"https://a.example/") @SuppressWarnings(¦"cors:origin-trailing-slash") public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says("error ¦1 origin-trailing-slash", "warning ¦2 suppression-unused"),
        row("an unused or unknown id is reported at its element")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @SuppressWarnings({"unused", ¦"cors:origin-duplicate", ¦"cors:no-such-rule"})
                  @GET public String list() { return ""; }
                }
                """)
            .says("warning ¦1 suppression-unused", "warning ¦2 suppression-unused"),
        row("all warnings, or an unqualified id, silence nothing of ours")
            .file(
                """
                @Path("/orders") @CrossOrigin({"https://a.example", ¦"https://a.example"}) @SuppressWarnings({"all", "origin-duplicate"}) public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says("warning ¦ origin-duplicate"),
        row("an unused suppression can be kept on purpose")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") @SuppressWarnings({"cors:origin-duplicate", "cors:suppression-unused"}) public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says(),
        row("a suppression of unused suppressions that nothing needs is reported")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") @SuppressWarnings(¦"cors:suppression-unused") public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says("warning ¦ suppression-unused"),
        row("an unused opt-in is reported, and a used one is not")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "http://a.example", allowCredentials = true, tolerate = Risk.INSECURE_ORIGINS) public class A { @GET public String list() { return ""; } }
                @Path("/b") @CrossOrigin(origins = "https://a.example", allowCredentials = true,
                    tolerate = {Risk¦.INSECURE_ORIGINS, Risk¦.PUBLIC_SUFFIXES}) class B { @GET public String list() { return ""; } }
                """)
            .says("warning ¦1 suppression-unused", "warning ¦2 suppression-unused"),
        row("warnings become errors on demand, notes do not")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = {"https://a.example", ¦"https://a.example"}, maxAge = ¦86400) public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .with("-Apreflight.warnings=error")
            .says("error ¦1 origin-duplicate", "note ¦2 max-age-above-chromium-cap"),
        row("a silenced warning does not become an error")
            .file(
                """
                @Path("/orders") @CrossOrigin({"https://a.example", "https://a.example"}) @SuppressWarnings("cors:origin-duplicate") public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .with("-Apreflight.warnings=error")
            .says());
  }
}
