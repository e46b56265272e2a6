package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Annotations that would have no effect where they stand: none is ever passed over in silence. */
final class EffectTest {

  private static final String API =
      "@CrossOrigin(\"https://i.example\") interface Api { @GET String get(); @POST void post();"
          + " }\n";

  @TestFactory
  Stream<DynamicTest> ofPolicies() {
    return Stream.of(
        row("a policy on an interface whose implementation repeats the annotations")
            .file(
                API
                    + """
                    @Path("a") class A implements Api {
                      @GET public String ¦get() { return ""; }
                      @POST public void post() {}
                    }
                    """)
            .says("warning ¦ policy-not-inherited"),
        row("the same where the class has a policy, which is nearer")
            .file(
                API
                    + """
                    @Path("a") @CrossOrigin("https://a.example") class A implements Api {
                      @GET public String get() { return ""; }
                      @POST public void post() {}
                    }
                    """)
            .says(),
        row("the same where the class is closed")
            .file(
                API
                    + """
                    @Path("a") ¦@SameOrigin class A implements Api {
                      @GET public String get() { return ""; }
                      @POST public void post() {}
                    }
                    """)
            .says("warning ¦ same-origin-redundant"),
        row("a policy on an overridden method would be nearer than that of the class")
            .file(
                """
                interface Api { @GET @CrossOrigin("https://i.example") String get(); }
                @Path("a") @CrossOrigin("https://a.example") class A implements Api {
                  @GET public String ¦get() { return ""; }
                }
                """)
            .says("warning ¦ policy-not-inherited"),
        row("a policy on an enum, or on its method")
            .file(
                """
                @Path("a") ¦@CrossOrigin("https://a.example") public enum A {
                  X;
                  @GET ¦@CrossOrigin("https://a.example") public String get() { return ""; }
                }
                """)
            .says("error ¦1 policy-not-a-resource", "error ¦2 policy-not-a-resource"),
        row("a policy on a class without a path that no locator returns")
            .file(
                """
                @CrossOrigin("https://a.example") ¦class Part { @GET public String get() { return ""; } }
                """)
            .says("warning ¦ policy-not-reached"),
        row("the same on a method of it")
            .file(
                """
                ¦class Part { @GET @CrossOrigin("https://a.example") public String get() { return ""; } }
                """)
            .says("warning ¦ policy-not-reached"),
        row("a locator returns it, by a supertype or without saying which class it is")
            .file(
                """
                interface Piece {}
                @CrossOrigin("https://a.example") class Part implements Piece {
                  @GET public String get() { return ""; }
                }
                @Path("a") class A { @Path("p") public Piece piece() { return new Part(); } }
                """)
            .says(),
        row("a locator may return anything")
            .file(
                """
                @CrossOrigin("https://a.example") class Part { @GET public String get() { return ""; } }
                @Path("a") class A { @Path("p") public Object piece() { return new Part(); } }
                """)
            .says(),
        row("another module returns it")
            .file(
                """
                @SuppressWarnings("cors:policy-not-reached") @CrossOrigin("https://a.example")
                class Part { @GET public String get() { return ""; } }
                """)
            .says(),
        row("a class that is governed by its package only")
            .raw(
                """
                @CrossOrigin("https://a.example")
                package shop;
                import dev.preflight.cors.CrossOrigin;
                """)
            .file("public class Part { @GET public String get() { return \"\"; } }")
            .says());
  }

  @TestFactory
  Stream<DynamicTest> ofSameOrigin() {
    return Stream.of(
        row("SameOrigin on a method that Jakarta REST does not call")
            .file(
                """
                @Path("a") @CrossOrigin("https://a.example") public class A {
                  @GET public String get() { return ""; }
                  @GET ¦@SameOrigin public static String s() { return ""; }
                  @GET ¦@SameOrigin String p() { return ""; }
                }
                """)
            .says("warning ¦1 same-origin-redundant", "warning ¦2 same-origin-redundant"),
        row("composed SameOrigin beside a policy, or in one annotation with it")
            .file(
                """
                @SameOrigin @Retention(RetentionPolicy.RUNTIME) @interface Closed {}
                @CrossOrigin("*") ¦@SameOrigin @Retention(RetentionPolicy.RUNTIME) @interface Both {}
                @Path("a") @CrossOrigin("https://a.example") ¦@Closed class A {
                  @GET public String get() { return ""; }
                }
                """)
            .says("error ¦1 same-origin-conflict", "error ¦2 same-origin-conflict"),
        row("composed SameOrigin on a parameter that reads no header")
            .file(
                """
                @SameOrigin @Retention(RetentionPolicy.RUNTIME) @interface Closed {}
                @Path("a") @CrossOrigin("https://a.example") class A {
                  @GET public String get(@QueryParam("q") ¦@Closed String q) { return q; }
                }
                """)
            .says("error ¦ same-origin-without-header"));
  }

  private static final String SPRING =
      """
      package org.springframework.web.bind.annotation;
      public @interface CrossOrigin {
        String[] value() default {};
        String[] origins() default {};
        String[] originPatterns() default {};
        String[] allowedHeaders() default {};
        String[] exposedHeaders() default {};
        RequestMethod[] methods() default {};
        String allowCredentials() default "";
        long maxAge() default -1;
      }
      """;

  private static final String SPRING_METHODS =
      "package org.springframework.web.bind.annotation; public enum RequestMethod { GET, PUT,"
          + " OPTIONS }";

  private static final String CXF =
      """
      package org.apache.cxf.rs.security.cors;
      public @interface CrossOriginResourceSharing {
        boolean allowAllOrigins() default false;
        String[] allowOrigins() default {};
        String[] allowHeaders() default {};
        boolean allowCredentials() default false;
        String[] exposeHeaders() default {};
        int maxAge() default -1;
      }
      """;

  private static final String MICRONAUT =
      """
      package io.micronaut.http.server.cors;
      public @interface CrossOrigin {
        String[] value() default {};
        String[] allowedOrigins() default {};
        String allowedOriginsRegex() default "";
        String[] allowedHeaders() default {};
        boolean allowCredentials() default true;
      }
      """;

  private static final String HELIDON =
      """
      package io.helidon.microprofile.cors;
      public @interface CrossOrigin {
        String[] value() default "*";
        String[] allowHeaders() default "*";
        String[] allowMethods() default "*";
        boolean allowCredentials() default false;
      }
      """;

  @Test
  void anotherFrameworksAnnotationIsReportedWithTheEquivalentOfOurs() {
    List<String> found =
        new Compiling()
            .and(SPRING)
            .and(SPRING_METHODS)
            .and(CXF)
            .and(MICRONAUT)
            .and(HELIDON)
            .and(
                """
                package shop;
                import jakarta.ws.rs.*;
                import org.springframework.web.bind.annotation.*;
                @Path("a") public class A {
                  @GET
                  @CrossOrigin(originPatterns = "https://*.example.com", allowedHeaders = {"X-Tenant", "Accept"},
                      exposedHeaders = "Link", methods = {RequestMethod.GET, RequestMethod.OPTIONS},
                      allowCredentials = "true", maxAge = 60)
                  public String spring() { return ""; }
                  @PUT @CrossOrigin public String all() { return ""; }
                  @GET @Path("cxf")
                  @org.apache.cxf.rs.security.cors.CrossOriginResourceSharing(
                      allowAllOrigins = true, allowCredentials = true, exposeHeaders = "X-Total", maxAge = 999999)
                  public String cxf() { return ""; }
                  @GET @Path("micronaut")
                  @io.micronaut.http.server.cors.CrossOrigin("https://m.example")
                  public String micronaut() { return ""; }
                  @GET @Path("expression")
                  @io.micronaut.http.server.cors.CrossOrigin(
                      allowedOriginsRegex = "https://.*", allowCredentials = false)
                  public String expression() { return ""; }
                  @GET @Path("placeholder")
                  @org.springframework.web.bind.annotation.CrossOrigin(origins = {"${app.origins}", "capacitor://localhost"})
                  public String placeholder() { return ""; }
                  @GET @Path("helidon")
                  @io.helidon.microprofile.cors.CrossOrigin(value = "https://h.example", allowMethods = "PUT")
                  public String helidon() { return ""; }
                }
                """)
            .diagnostics();
    assertEquals(
        List.of(
            "@CrossOrigin(origins = \"https://*.example.com\", methods = \"GET\", allowedHeaders ="
                + " \"X-Tenant\", exposedHeaders = \"Link\", allowCredentials = true, maxAge = 60)",
            "@CrossOrigin(origins = \"*\")",
            "@CrossOrigin(origins = \"https://app.example.com\", exposedHeaders = \"X-Total\","
                + " allowCredentials = true, maxAge = 86400)",
            "@CrossOrigin(origins = \"https://m.example\", allowCredentials = true)",
            "@CrossOrigin(origins = \"https://app.example.com\")",
            "@CrossOrigin(origins = {\"${app.origins}\", \"capacitor://localhost\"})",
            "@CrossOrigin(origins = \"https://h.example\", methods = \"PUT\")"),
        found.stream()
            .filter(each -> each.contains("foreign-cross-origin"))
            .map(each -> each.replaceFirst("(?s).*CrossOrigin and write (.*?)\\n.*", "$1"))
            .toList(),
        () -> String.join("\n", found));
  }

  @TestFactory
  Stream<DynamicTest> ofOtherFrameworks() {
    return Stream.of(
        row("on a class that is no resource")
            .raw(SPRING)
            .raw(SPRING_METHODS)
            .raw("@org.springframework.web.bind.annotation.CrossOrigin public class Controller {}")
            .says());
  }
}
