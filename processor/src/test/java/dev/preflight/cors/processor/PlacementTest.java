package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where a policy may stand, and where it has no effect. */
final class PlacementTest {

  @Test
  void theFixForABaseClassNamesEveryOtherPlace() {
    String text =
        Compiling.source(
                "package shop; @dev.preflight.cors.CrossOrigin(\"https://a.example\") public"
                    + " abstract class Base { protected String help() { return null; } }")
            .diagnostics()
            .get(0);
    for (String place :
        List.of(
            "the resource classes", "their package", "the Application", "composed annotation")) {
      assertTrue(text.contains(place), text);
    }
  }

  private static Compiling ofOtherFramework(String annotated) {
    return Compiling.source("package javax.ws.rs; public @interface Path { String value(); }")
        .and("package javax.ws.rs; public @interface GET {}")
        .and("package javax.servlet.http; public abstract class HttpServlet {}")
        .and("package org.springframework.web.bind.annotation; public @interface GetMapping {}")
        .and("package io.micronaut.http.annotation; public @interface Get {}")
        .and(annotated);
  }

  @Test
  void classesOfOtherFrameworksAreToldSo() {
    String policy = "@dev.preflight.cors.CrossOrigin(\"https://a.example\") ";
    for (List<String> each :
        List.of(
            List.of(
                policy
                    + "@javax.ws.rs.Path(\"a\") public class A {"
                    + " @javax.ws.rs.GET public String get() { return null; } }",
                "A is written for javax.ws.rs or javax.servlet"),
            List.of(
                "public class A { "
                    + policy
                    + "@javax.ws.rs.GET public String get() { return null; } }",
                "get() belongs to a class that is written for javax.ws.rs"),
            List.of(
                policy + "public class A extends javax.servlet.http.HttpServlet {}",
                "A is written for javax.ws.rs or javax.servlet"),
            List.of(
                policy
                    + "public class A {"
                    + " @org.springframework.web.bind.annotation.GetMapping public String get() {"
                    + " return null; } }",
                "A is a controller of Spring Web"),
            List.of(
                policy
                    + "public class A {"
                    + " @io.micronaut.http.annotation.Get public String get() { return null; } }",
                "A is a controller of Micronaut"))) {
      String said =
          String.join("\n", ofOtherFramework("package shop; " + each.get(0)).diagnostics());
      assertTrue(said.contains("[cors:policy-not-a-resource]") && said.contains(each.get(1)), said);
    }
  }

  @Test
  void thePolicyOfAPackageWithoutAnyResourceOfJakartaRestIsToldSo() {
    String said =
        String.join(
            "\n",
            ofOtherFramework(
                    "package shop; @javax.ws.rs.Path(\"a\") public class A {"
                        + " @javax.ws.rs.GET public String get() { return null; } }")
                .and("@dev.preflight.cors.CrossOrigin(\"https://a.example\") package shop;")
                .diagnostics());
    assertTrue(
        said.contains("A, below the policy of the package shop, is written for javax.ws.rs"), said);
  }

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a policy on a resource class, method, interface and abstract class is in its place")
            .file(
                """
                @CrossOrigin("https://a.example") interface Api { @GET String list(); }
                abstract class Base { @DELETE @CrossOrigin("https://b.example") public void clear() {} }
                @Path("/orders") class Orders extends Base implements Api { public String list() { return ""; } }
                """)
            .says(),
        row("a policy on a method whose GET comes from an interface is in its place")
            .file(
                """
                interface Api { @GET String list(); }
                @Path("/orders") class Orders implements Api {
                  @CrossOrigin("https://a.example") public String list() { return ""; }
                }
                """)
            .says(),
        row("a policy on a record, a nested class or a sub-resource is in its place")
            .file(
                """
                public class Orders {
                  @Path("/a") @CrossOrigin("https://a.example") public record One() { @GET public String get() { return ""; } }
                  @Path("/b") @CrossOrigin("https://a.example") public static class Two { @GET public String get() { return ""; } }
                  @CrossOrigin("https://a.example") public static class Sub { @GET public String get() { return ""; } }
                  @Path("/c") public static class Over { @Path("sub") public Sub sub() { return new Sub(); } }
                }
                """)
            .says(),
        row("a policy on an application is in its place")
            .file(
                """
                @ApplicationPath("/api")
                @CrossOrigin("https://a.example")
                public class Shop extends Application {}
                """)
            .file("@Path(\"a\") public class A { @GET public String get() { return \"\"; } }")
            .says(),
        row("a policy on a method without an HTTP method has no effect")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET public String list() { return help(); }
                  ¦@CrossOrigin("https://a.example") public String help() { return ""; }
                }
                """)
            .says("error ¦ policy-not-a-resource"),
        row("a policy on a class without resource methods has no effect")
            .file(
                """
                ¦@CrossOrigin("https://a.example") public class Helper { public String get() { return ""; } }
                """)
            .says("error ¦ policy-not-a-resource"),
        row("a policy on an interface or enum without resource methods has no effect")
            .file(
                """
                ¦@CrossOrigin("https://a.example") interface Helper { String get(); }
                ¦@CrossOrigin("https://a.example") enum Kind { A }
                """)
            .says("error ¦1 policy-not-a-resource", "error ¦2 policy-not-a-resource"),
        row("a policy on a private, a protected and a package-private method has no effect")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET public String list() { return a() + b() + c(); }
                  @GET @Path("a") ¦@CrossOrigin("https://a.example") private String a() { return ""; }
                  @GET @Path("b") ¦@CrossOrigin("https://a.example") protected String b() { return ""; }
                  ¦@CrossOrigin("https://a.example")
                  @GET @Path("c") String c() { return ""; }
                }
                """)
            .says(
                "error ¦1 policy-non-public-method",
                "error ¦2 policy-non-public-method",
                "error ¦3 policy-non-public-method"),
        row("a policy on a static method has no effect")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET public String get() { return ""; }
                  @GET @Path("a") ¦@CrossOrigin("https://a.example") public static String a() { return ""; }
                }
                """)
            .says("error ¦ policy-not-a-resource"),
        row("a policy on a locator has no effect, whether its path is its own or inherited")
            .file(
                """
                interface Api { @Path("one") Sub one(); }
                class Sub { @GET public String get() { return ""; } }
                @Path("/orders") class Orders implements Api {
                  ¦@CrossOrigin("https://a.example") public Sub one() { return new Sub(); }
                  @Path("two") ¦@CrossOrigin("https://a.example") public Sub two() { return new Sub(); }
                  @Path("three") ¦@CrossOrigin("https://a.example") public Class<Sub> three() { return Sub.class; }
                }
                """)
            .says(
                "error ¦1 policy-on-locator",
                "error ¦2 policy-on-locator",
                "error ¦3 policy-on-locator"),
        row("two policies on one element are ambiguous, at the second")
            .file(
                """
                @CrossOrigin("https://p.example") @Retention(RetentionPolicy.RUNTIME) @interface PartnerApi {}
                @CrossOrigin("https://q.example") @Retention(RetentionPolicy.RUNTIME) @interface OtherApi {}
                @Path("/orders") @PartnerApi ¦@OtherApi class Orders {
                  @GET @CrossOrigin("https://a.example") ¦@PartnerApi public String list() { return ""; }
                }
                """)
            .says("error ¦1 policy-ambiguous", "error ¦2 policy-ambiguous"),
        row("CrossOrigin and SameOrigin on one element contradict each other, composed or not")
            .file(
                """
                @CrossOrigin("https://p.example") @Retention(RetentionPolicy.RUNTIME) @interface PartnerApi {}
                @Path("/orders") @PartnerApi ¦@SameOrigin class Orders {
                  @GET ¦@SameOrigin @CrossOrigin("https://a.example") public String list() { return ""; }
                }
                """)
            .says("error ¦1 same-origin-conflict", "error ¦2 same-origin-conflict"),
        row("SameOrigin on something that is no resource ends nothing")
            .file(
                """
                ¦@SameOrigin public class Helper {
                  ¦@SameOrigin public String get() { return ""; }
                }
                """)
            .says("warning ¦1 same-origin-redundant", "warning ¦2 same-origin-redundant"),
        row("a policy on a package without resources is for those to come")
            .raw(
                """
                @CrossOrigin("https://a.example")
                package shop;
                import dev.preflight.cors.CrossOrigin;
                """)
            .says());
  }
}
