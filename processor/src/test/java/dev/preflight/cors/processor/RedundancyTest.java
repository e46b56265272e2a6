package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Policies and {@code @SameOrigin}s that say what would hold anyway. */
final class RedundancyTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("the method's policy repeats that of its class")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @GET ¦@CrossOrigin(origins = "https://a.example") public String list() { return ""; }
                }
                """)
            .says("warning ¦ policy-redundant"),
        row("the class's policy repeats that of the package")
            .file(
                """
                @Path("/orders")
                ¦@CrossOrigin("https://a.example") public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .raw(
                """
                @CrossOrigin("https://a.example")
                package shop;
                import dev.preflight.cors.CrossOrigin;
                """)
            .says("warning ¦ policy-redundant"),
        row("the class's policy repeats that of its interface")
            .file(
                """
                @CrossOrigin("https://a.example") interface Api { @GET String list(); }
                @Path("/orders") ¦@CrossOrigin("https://a.example") class Orders implements Api {
                  public String list() { return ""; }
                }
                """)
            .says("warning ¦ policy-redundant"),
        row("the same policy two levels up is not repeated if another stands between")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://b.example") public class Orders {
                  @GET @CrossOrigin("https://a.example") public String list() { return ""; }
                }
                """)
            .raw(
                """
                @CrossOrigin("https://a.example")
                package shop;
                import dev.preflight.cors.CrossOrigin;
                """)
            .says(),
        row("a composed annotation on the method repeats that on the class")
            .file(
                """
                @Path("/orders") @PartnerApi public class Orders {
                  @GET ¦@PartnerApi public String list() { return ""; }
                }
                @CrossOrigin("https://a.example") @Retention(RetentionPolicy.RUNTIME) @interface PartnerApi {}
                """)
            .says("warning ¦ policy-redundant"),
        row("a policy that differs in one member repeats nothing")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @GET @CrossOrigin(origins = "https://a.example", maxAge = 600) public String list() { return ""; }
                  @DELETE @CrossOrigin(origins = "https://a.example", allowCredentials = true) public void clear() {}
                  @PUT @CrossOrigin(origins = "https://a.example", maxAge = -1) public void put() {}
                }
                """)
            .says(),
        row("SameOrigin on a method ends the policy of its class, and there is nothing to end"
                + " without one")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @GET public String list() { return ""; }
                  @DELETE @SameOrigin public void clear() {}
                }
                @Path("/admin") class Admin {
                  @GET public String list() { return ""; }
                  @DELETE ¦@SameOrigin public void clear() {}
                }
                """)
            .says("warning ¦ same-origin-redundant"),
        row("SameOrigin below SameOrigin ends nothing")
            .file(
                """
                @Path("/admin") @SameOrigin public class Admin {
                  @GET ¦@SameOrigin public String list() { return ""; }
                }
                """)
            .raw(
                """
                @CrossOrigin("https://a.example")
                package shop;
                import dev.preflight.cors.CrossOrigin;
                """)
            .says("warning ¦ same-origin-redundant"),
        row("SameOrigin ends the policy of an application")
            .file(
                """
                @Path("/admin") @SameOrigin public class Admin { @GET public String list() { return ""; } }
                @Path("/orders") class Orders { @GET public String list() { return ""; } }
                @CrossOrigin("https://a.example") class Shop extends Application {}
                """)
            .says());
  }
}
