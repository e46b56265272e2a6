package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sub-resource locators of governed classes. */
final class LocatorTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("Object, an interface nobody implements and a type variable tell nothing")
            .file(
                """
                interface Unknown {}
                @Path("/orders") @CrossOrigin("https://a.example") class Orders {
                  @GET public String list() { return ""; }
                  @Path("a") public Object ¦a() { return this; }
                  @Path("b") public Unknown ¦b() { return null; }
                  @Path("c") public <T> T ¦c() { return null; }
                  @Path("d") public Class<?> ¦d() { return null; }
                }
                """)
            .says(
                "warning ¦1 policy-unprovable-locator",
                "warning ¦2 policy-unprovable-locator",
                "warning ¦3 policy-unprovable-locator",
                "warning ¦4 policy-unprovable-locator"),
        row("a class, a class literal, an implemented interface and a bounded type tell all")
            .file(
                """
                interface Known { @GET String get(); }
                @CrossOrigin("https://a.example") class Sub implements Known { public String get() { return ""; } }
                @Path("/orders") @CrossOrigin("https://a.example") class Orders {
                  @GET public String list() { return ""; }
                  @Path("a") public Sub a() { return new Sub(); }
                  @Path("b") public Class<Sub> b() { return Sub.class; }
                  @Path("c") public Known c() { return new Sub(); }
                  @Path("d") public <T extends Sub> T d() { return null; }
                  @Path("e") public Class<? extends Sub> e() { return Sub.class; }
                }
                """)
            .says(),
        row("no policy at all asks for nothing")
            .file("@Path(\"/open\") class Open { @Path(\"a\") public Object a() { return this; } }")
            .says(),
        row("SameOrigin on a locator closes nothing and is refused, composed or inherited or not")
            .file(
                """
                @SameOrigin @Retention(RetentionPolicy.RUNTIME) @interface Closed {}
                interface Api { @Path("c") ¦@SameOrigin Object c(); }
                @Path("/orders") @CrossOrigin("https://a.example") class Orders implements Api {
                  @GET public String list() { return ""; }
                  @Path("a") ¦@SameOrigin public Object a() { return this; }
                  @Path("b") ¦@Closed public Orders b() { return this; }
                  @SuppressWarnings("cors:policy-unprovable-locator")
                  public Object c() { return this; }
                }
                """)
            .says(
                "error ¦1 same-origin-on-locator",
                "error ¦2 same-origin-on-locator",
                "error ¦3 same-origin-on-locator"),
        row("templates that cannot be read")
            .file(
                """
                @Path(¦"/orders/{") @CrossOrigin("https://a.example") public class Orders {
                  @GET @Path(¦"{id: [0-9+}") public String a() { return ""; }
                  @GET @Path(¦"x}") public String b() { return ""; }
                  @GET @Path(¦"{ }") public String c() { return ""; }
                  @GET @Path("{id: [0-9]{2}}/{ name }") public String d() { return ""; }
                  @GET @Path("e/{straße}/{id_2.x-y}") public String e() { return ""; }
                }
                """)
            .says(
                "error ¦1 path-template-invalid",
                "error ¦2 path-template-invalid",
                "error ¦3 path-template-invalid",
                "error ¦4 path-template-invalid"));
  }
}
