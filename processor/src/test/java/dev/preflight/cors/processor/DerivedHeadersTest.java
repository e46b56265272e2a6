package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Access-Control-Allow-Headers is what the governed code reads. */
class DerivedHeadersTest {

  static Stream<Arguments> resources() {
    return Stream.of(
        Arguments.of(
            "a parameter",
            "\"X-A\"",
            "@GET public String get(@HeaderParam(\"X-A\") String a) { return a; }"),
        Arguments.of(
            "a field",
            "\"X-A\"",
            "@HeaderParam(\"X-A\") String a; @GET public String get() { return a; }"),
        Arguments.of(
            "a setter",
            "\"X-A\"",
            "@HeaderParam(\"X-A\") public void setA(String a) {} @GET public String get() { return"
                + " null; }"),
        Arguments.of(
            "a constructor",
            "\"X-A\"",
            "public R(@HeaderParam(\"X-A\") String a) {} @GET public String get() { return null;"
                + " }"),
        Arguments.of(
            "a bean parameter's field, inherited",
            "\"X-A\", \"X-B\"",
            "public static class A { @HeaderParam(\"X-A\") public String a; }"
                + " public static class B extends A { @HeaderParam(\"X-B\") public String b; }"
                + " @GET public String get(@BeanParam B b) { return null; }"),
        Arguments.of(
            "a bean parameter in a bean parameter",
            "\"X-A\"",
            "public static class A { @HeaderParam(\"X-A\") public String a; }"
                + " public static class B { @BeanParam public A a; }"
                + " @GET public String get(@BeanParam B b) { return null; }"),
        Arguments.of(
            "a record of parameters",
            "\"X-A\"",
            "public record A(@HeaderParam(\"X-A\") String a) {}"
                + " @GET public String get(@BeanParam A a) { return null; }"),
        Arguments.of(
            "the same header in two cases",
            "\"X-A\"",
            "@GET public String get(@HeaderParam(\"X-A\") String a, @HeaderParam(\"x-a\") String b)"
                + " { return a; }"),
        Arguments.of(
            "headers that scripts cannot set or need not ask for",
            "",
            "@GET public String get(@HeaderParam(\"Cookie\") String a, @HeaderParam(\"Accept\")"
                + " String b, @HeaderParam(\"User-Agent\") String c,"
                + " @HeaderParam(\"Sec-Fetch-Site\") String d) { return a; }"),
        Arguments.of(
            "JSON",
            "\"Content-Type\"",
            "@POST @Consumes(\"application/json\") public void post(String body) {}"),
        Arguments.of(
            "JSON or a form",
            "\"Content-Type\"",
            "@POST @Consumes({\"application/x-www-form-urlencoded\", \"application/json\"}) public"
                + " void post(String body) {}"),
        Arguments.of(
            "a form only",
            "",
            "@POST @Consumes(\"application/x-www-form-urlencoded\") public void"
                + " post(@FormParam(\"a\") String a) {}"),
        Arguments.of(
            "text with a charset",
            "",
            "@POST @Consumes(\"text/plain;charset=utf-8\") public void post(String body) {}"),
        Arguments.of(
            "a body of any type", "\"Content-Type\"", "@PUT public void put(String body) {}"),
        Arguments.of("no body", "", "@DELETE public void delete() {}"),
        Arguments.of(
            "a role",
            "\"Authorization\"",
            "@GET @jakarta.annotation.security.RolesAllowed(\"a\") public String get() { return"
                + " null; }"),
        Arguments.of(
            "a header for the own origin only",
            "\"X-B\"",
            "@GET public String get(@HeaderParam(\"X-A\") @dev.preflight.cors.SameOrigin String a,"
                + " @HeaderParam(\"X-B\") String b) { return a; }"),
        Arguments.of(
            "a header for the own origin only, read in another way, too",
            "",
            "@HeaderParam(\"X-A\") @dev.preflight.cors.SameOrigin String own;"
                + " @GET public String get(@HeaderParam(\"x-a\") String a) { return a; }"),
        Arguments.of(
            "a header that one method keeps for the own origin",
            "\"X-A\"",
            "@GET public String get(@HeaderParam(\"X-A\") @dev.preflight.cors.SameOrigin String a)"
                + " { return a; } @DELETE public void delete(@HeaderParam(\"X-A\") String a) {}"),
        Arguments.of(
            "a bean for the own origin only",
            "",
            "public record A(@HeaderParam(\"X-A\") String a) {}"
                + " @GET public String get(@BeanParam @dev.preflight.cors.SameOrigin A a) {"
                + " return null; }"),
        Arguments.of(
            "a token",
            "\"Authorization\"",
            "@GET public String get(@HeaderParam(\"Authorization\") String token) { return"
                + " token; }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("resources")
  void headersFollowTheCode(String name, String expected, String members) {
    assertEquals(
        expected, allowed("@dev.preflight.cors.CrossOrigin(\"https://a.example\")", members));
  }

  /** What the generated class of a resource with one policy allows. */
  private static String allowed(String policy, String members) {
    Compilation compilation =
        Compiling.source(
                "package shop; import jakarta.ws.rs.*;",
                "@Path(\"r\") " + policy + " public class R {",
                members,
                "}")
            .compile();
    return Compiling.generated(compilation, "RCors.java")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(".allowedHeaders("))
        .map(line -> line.substring(".allowedHeaders(".length(), line.indexOf(')')))
        .findFirst()
        .orElse("");
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("adds to what the code reads", "\"X-B\"", "\"X-A\", \"X-B\""),
        Arguments.of("may repeat what the code reads", "{\"x-a\", \"X-0\"}", "\"x-a\", \"X-0\""),
        Arguments.of("may be empty", "{}", "\"X-A\""),
        Arguments.of("allows all with a star", "\"*\"", "\"*\""));
  }

  @ParameterizedTest(name = "allowedHeaders {0}")
  @MethodSource("lists")
  void allowedHeadersAdd(String name, String list, String expected) {
    assertEquals(
        expected,
        allowed(
            "@dev.preflight.cors.CrossOrigin(origins = \"https://a.example\", allowedHeaders = "
                + list
                + ")",
            "@GET public String get(@HeaderParam(\"X-A\") String a) { return a; }"));
  }

  @Test
  void aStarDoesNotStandForAuthorizationWhichIsAddedIfTheCodeNeedsIt() {
    assertEquals(
        "\"*\", \"Authorization\"",
        allowed(
            "@dev.preflight.cors.CrossOrigin(origins = \"https://a.example\", allowedHeaders ="
                + " \"*\")",
            "@GET @jakarta.annotation.security.RolesAllowed(\"a\") public String get() { return"
                + " null; }"));
  }
}
