package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The note about writes that a page of another site can send with cookies: where it is worth it.
 */
final class SimpleWritesTest {

  private static final String RESOURCE =
      """
      @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
        @POST public void %sany(String order) {}
      }
      """;

  private static final String NOTED = RESOURCE.formatted("¦");
  private static final String QUIET = RESOURCE.formatted("");

  private static String filter(String body) {
    return "public class Keys implements ContainerRequestFilter {\n"
        + "  @Override public void filter(ContainerRequestContext request) {\n"
        + body
        + "\n  }\n}\n";
  }

  @TestFactory
  Stream<DynamicTest> ofRequests() {
    return Stream.of(
        row("a body of the user's own class is read from JSON only, which no form sends")
            .file("public class Order {}")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
                  @POST @Path("a") public void own(Order order) {}
                  @POST @Path("b") public void list(List<Order> orders) {}
                }
                """)
            .says(),
        row("without a body, with bytes, or with its type named, a form sends it")
            .file("public class Order {}")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class A {
                  @POST public void ¦none() {}
                }
                """)
            .file(
                """
                @Path("/b") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class B {
                  @POST public void ¦bytes(byte[] body) {}
                }
                """)
            .file(
                """
                @Path("/c") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class C {
                  @POST @Consumes("text/plain") public void ¦own(Order order) {}
                }
                """)
            .says(
                "note ¦1 simple-request-writes",
                "note ¦2 simple-request-writes",
                "note ¦3 simple-request-writes"),
        row("one of a class is silenced, the others are not")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
                  @POST @Path("a") @SuppressWarnings("cors:simple-request-writes") public void a() {}
                  @POST @Path("b") public void ¦b() {}
                  @POST @Path("c") public void c() {}
                }
                """)
            .says("note ¦ simple-request-writes"),
        row("a required header needs a preflight; one that may be missing does not")
            .file("@Retention(RetentionPolicy.RUNTIME) public @interface NotNull {}")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = "https://a.example", allowCredentials = true) public class Orders {
                  @POST @Path("a") public void a(@HeaderParam("X-Tenant") @NotNull String tenant) {}
                  @POST @Path("b") public void ¦b(@HeaderParam("X-Tenant") String tenant) {}
                  @POST @Path("c") public void c(@HeaderParam("Accept") @NotNull String type) {}
                }
                """)
            .says("note ¦ simple-request-writes"));
  }

  /**
   * A reason is given for the methods that it is true of, and of its types only those that count.
   */
  @Test
  void theReasonIsTrueOfEveryMethodThatIsNamed() {
    String different =
        """
        @POST @Path("a") public void a() {}
        @POST @Path("b") @Consumes({"application/json", "text/plain"}) public void b(String body) {}
        """;
    String alike =
        """
        @POST @Path("a") @Consumes({"application/json", "text/plain"}) public void a(String body) {}
        @POST @Path("b") @Consumes({"text/plain", "application/xml"}) public void b(String body) {}
        """;
    assertTrue(
        note(different)
            .contains(
                "/orders/a (Orders.a; likewise Orders.b) with the user's cookies and without a"
                    + " preflight, since each of them has no @Consumes or consumes a type that a"
                    + " form sends;"),
        note(different));
    assertTrue(note(alike).contains("preflight, since it consumes text/plain;"), note(alike));
  }

  /** Names are left out rather than cut off. */
  @Test
  void soManyMethodsAreNamedAsThereIsRoomFor() {
    StringBuilder methods = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      String name = "aMethodWhoseNameIsAboutAsLongAsThoseOfLargeCodeBasesAre" + i;
      methods.append("@POST @Path(\"").append(i).append("\") public void ").append(name);
      methods.append("() {}\n");
    }
    String note = note(methods.toString());
    assertTrue(note.contains("CodeBasesAre2 and 6 more)"), note);
  }

  private static String note(String methods) {
    return String.join(
        "\n",
        Compiling.source(
                "package shop; import dev.preflight.cors.*; import jakarta.ws.rs.*;",
                "@Path(\"/orders\") @CrossOrigin(origins = \"https://a.example\", allowCredentials ="
                    + " true) public class Orders {",
                methods,
                "}")
            .diagnostics());
  }

  @TestFactory
  Stream<DynamicTest> ofShields() {
    return Stream.of(
        row("a filter against forgery")
            .file(QUIET)
            .file(
                filter(
                    "if (request.getHeaderString(\"X-CSRF-Token\") == null) throw new"
                        + " RuntimeException();"))
            .says(),
        row("Jersey's filter against forgery")
            .raw("package org.glassfish.jersey.server.filter; public class CsrfProtectionFilter {}")
            .raw(
                "package shop; import org.glassfish.jersey.server.filter.CsrfProtectionFilter;"
                    + " public class Setup { Class<?> filter = CsrfProtectionFilter.class; }")
            .file(QUIET)
            .says(),
        row("a filter that refuses whoever has no key")
            .file(QUIET)
            .file(
                filter(
                    "if (request.getHeaderString(\"X-Api-Key\") == null)"
                        + " request.abortWith(Response.status(401).build());"))
            .says(),
        row("a filter that refuses pages of other origins")
            .file(QUIET)
            .file(
                filter(
                    "if (!\"https://a.example\".equals(request.getHeaderString(\"Origin\")))"
                        + " request.abortWith(Response.status(403).build());"))
            .says(),
        row("a filter that reads the origin for CORS")
            .file(NOTED)
            .file(
                filter(
                        "if (\"https://a.example\".equals(request.getHeaderString(\"Origin\")))"
                            + " request.abortWith(Response.ok().header(\"Access-Control-Max-Age\","
                            + " 5).build());")
                    .replace("class Keys", "¦class Keys"))
            .says("note ¦1 simple-request-writes", "warning ¦2 second-cors-source"),
        row("a filter that reads a header and refuses nobody")
            .file(NOTED)
            .file(filter("System.out.println(request.getHeaderString(\"X-Api-Key\"));"))
            .says("note ¦ simple-request-writes"),
        row("a login by bearer tokens alone")
            .file(QUIET)
            .file(
                filter(
                    "String token = request.getHeaderString(\"Authorization\");"
                        + " if (token == null || !token.startsWith(\"Bearer \"))"
                        + " throw new NotAuthorizedException(\"Bearer\");"))
            .says(),
        row("a login by bearer tokens or a cookie")
            .file(NOTED)
            .file(
                filter(
                    "String token = request.getHeaderString(\"Authorization\"); if (token == null"
                        + " || !token.startsWith(\"Bearer \")) { if"
                        + " (request.getCookies().isEmpty()) throw new"
                        + " NotAuthorizedException(\"Bearer\"); }"))
            .says("note ¦ simple-request-writes"),
        row("a login by a password, which browsers add by themselves")
            .file(NOTED)
            .file(
                filter(
                    "String login = request.getHeaderString(\"Authorization\");"
                        + " if (login == null || !login.startsWith(\"Basic \"))"
                        + " throw new NotAuthorizedException(\"Basic\");"))
            .says("note ¦ simple-request-writes"));
  }

  @TestFactory
  Stream<DynamicTest> ofTheModule() {
    return Stream.of(
        row("silenced in the whole module")
            .file(QUIET)
            .with("-Apreflight.silence=simple-request-writes, policy-redundant")
            .says(),
        row("an error is not silenced, and neither is what there is not")
            .file(QUIET)
            .with("-Apreflight.silence=origin-missing,simple-request-writes")
            .says("warning option-value"));
  }

  @Test
  void theOthersOfTheClassAreNamed() {
    List<String> found =
        Compiling.source(
                "package shop; import dev.preflight.cors.*; import jakarta.ws.rs.*;",
                "@Path(\"o\") @CrossOrigin(origins = \"https://a.example\", allowCredentials ="
                    + " true)",
                "public class O {",
                "  @POST @Path(\"a\") public void ¦a() {}",
                "  @POST @Path(\"b\") public void b() {}",
                "}")
            .diagnostics();
    List<String> notes =
        found.stream().filter(each -> each.contains("simple-request-writes")).toList();
    assertEquals(1, notes.size(), found::toString);
    assertTrue(
        notes.get(0).contains("any page can send POST /o/a (O.a; likewise O.b) with"),
        found::toString);
  }

  @Test
  void theManifestNamesWhatIsSilenced() {
    Compilation compilation =
        Compiling.source(
                "package shop; import dev.preflight.cors.*; import jakarta.ws.rs.*;",
                "@Path(\"o\") @CrossOrigin(origins = \"https://a.example\", allowCredentials ="
                    + " true)",
                "public class O { @POST public void a() {} }")
            .with("-Apreflight.silence=simple-request-writes")
            .compile();
    String manifest =
        compilation.generatedFiles().stream()
            .filter(file -> file.getName().endsWith("cors-policies.json"))
            .map(Compiling::text)
            .findFirst()
            .orElseThrow();
    assertTrue(
        manifest.replaceAll("\\s", "").contains("\"silenced\":[\"simple-request-writes\"]"),
        manifest);
  }
}
