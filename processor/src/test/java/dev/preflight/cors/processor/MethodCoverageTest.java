package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A policy's own list of methods against those that exist. */
final class MethodCoverageTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a method that nobody handles is dead, at its element")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example",
                    methods = {"GET", ¦"PUT", ¦"PURGE"}) public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says("warning ¦1 method-not-on-resource", "warning ¦2 method-not-on-resource"),
        row("GET, HEAD, POST, OPTIONS and the wildcard are never dead")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = {"HEAD", "POST", "OPTIONS", "PUT"}) public class Orders {
                  @PUT public void put() {}
                }
                """)
            .says(),
        row("a method left out is named with its path")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = ¦"GET") public class Orders {
                  @GET public String list() { return ""; }
                  @PUT @Path("{id}") public void put(@PathParam("id") String id) {}
                }
                """)
            .says("warning ¦ method-not-covered"),
        row("a custom HTTP method counts like any other")
            .file(
                """
                @HttpMethod("PURGE") @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface PURGE {}
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = {"GET", "PURGE"}) class Orders {
                  @GET public String list() { return ""; }
                  @PURGE public void purge() {}
                }
                """)
            .says(),
        row("a method under a policy of its own is none of the class's")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = {"GET", ¦"PUT"}) public class Orders {
                  @GET public String list() { return ""; }
                  @PUT @CrossOrigin("https://b.example") public void put() {}
                }
                """)
            .says("warning ¦ method-not-on-resource"),
        row("an interface, an abstract class, a composed annotation and an application may be used"
                + " elsewhere")
            .file(
                """
                @CrossOrigin(origins = "https://a.example", methods = {"GET", "PUT"}) @Retention(RetentionPolicy.RUNTIME) @interface PartnerApi {}
                @CrossOrigin(origins = "https://a.example", methods = {"GET", "PUT"}) interface Api { @GET String list(); }
                @CrossOrigin(origins = "https://a.example", methods = {"GET", "PUT"}) abstract class Base { @GET public String list() { return ""; } }
                @CrossOrigin(origins = "https://a.example", methods = {"GET", "PUT"}) @SuppressWarnings("cors:application-governs-nothing") class Shop extends Application {}
                """)
            .says(),
        row("a misspelt method is reported once")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = {¦"patch", ¦"TRACE", ¦"GET,PUT"}) public class Orders {
                  @GET public String list() { return ""; }
                }
                """)
            .says(
                "warning ¦1 method-case-suspicious",
                "error ¦2 method-forbidden",
                "error ¦3 method-invalid"),
        row("lower case is reported once, whether the method exists or not")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = {"GET", ¦"patch", ¦"put", ¦"delete"}) public class Orders {
                  @GET public String list() { return ""; }
                  @PUT public void put() {}
                }
                """)
            .says(
                "warning ¦1 method-case-suspicious",
                "warning ¦2 method-needs-uppercase",
                "warning ¦3 method-needs-uppercase"));
  }

  @Test
  void whatBrowsersSendAllTheSameIsNotCalledRefused() {
    List<String> said =
        Compiling.source(
                """
                package shop;
                import dev.preflight.cors.CrossOrigin;
                import jakarta.ws.rs.*;
                @Path("/orders") @CrossOrigin(origins = "https://a.example", methods = "DELETE") public class Orders {
                  @DELETE public void clear() {}
                  @GET public String list() { return ""; }
                  @PUT public void put() {}
                }
                """)
            .diagnostics();
    assertTrue(
        said.get(0).contains("no page of another origin may read the response"), said::toString);
    assertTrue(said.get(1).contains("every browser refuses to send it"), said::toString);
  }
}
