package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the compiler says about request headers that it cannot derive. */
final class HeaderNoteTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("a login that nobody here reads is named once, at the policy of the Application")
            .file(
                """
                ¦@CrossOrigin("https://a.example") public class App extends Application {}
                @Path("a") class A {
                  @GET public String list() { return ""; }
                  @GET @Path("b") public Object b(@Context SecurityContext s) { return s.getUserPrincipal(); }
                }
                @Path("c") class C { @GET public String list() { return ""; } @DELETE @RolesAllowed("x") public void d() {} }
                """)
            .says("note ¦ request-header-login-not-seen"),
        row("a filter of a library that logs in, by the name that is imported")
            .raw("package io.dropwizard.auth.basic; public class BasicCredentialAuthFilter {}")
            .raw(
                "package shop; import io.dropwizard.auth.basic.BasicCredentialAuthFilter; public"
                    + " class Setup { Class<?> filter = BasicCredentialAuthFilter.class; }")
            .file(
                """
                ¦@CrossOrigin("https://a.example") @Path("a") public class A { @GET public String list() { return ""; } }
                """)
            .says("note ¦ request-header-login-not-seen"),
        row("a listed header, a filter that logs in, and a login everywhere need no word")
            .file(
                """
                @CrossOrigin(origins = "https://a.example", allowedHeaders = "authorization") @Path("a") public class A {
                  @GET public String list() { return ""; }
                  @DELETE @RolesAllowed("x") public void d() {}
                }
                @CrossOrigin("https://a.example") @Path("b") @RolesAllowed("x") class B { @GET public String list() { return ""; } }
                """)
            .says(),
        row("a filter that sets the security context explains who the caller is")
            .file(
                """
                @CrossOrigin("https://a.example") @Path("a") public class A {
                  @GET public String list() { return ""; }
                  @DELETE @RolesAllowed("x") public void d() {}
                }
                class F implements ContainerRequestFilter { public void filter(ContainerRequestContext c) {
                  c.getHeaderString("X-Api-Key"); c.setSecurityContext(null); } }
                """)
            .says(),
        row("names that are known only at run time, once for each class; logging all headers is"
                + " fine")
            .file(
                """
                @CrossOrigin("https://a.example") @Path("a") public ¦class A {
                  @Context HttpHeaders h; @QueryParam("n") String name;
                  @GET public String list() { return h.getHeaderString(name); }
                  @DELETE public void d() { h.getHeaderString(System.getProperty("n")); }
                  @PUT public void p() { for (String each : h.getRequestHeaders().keySet()) h.getHeaderString(each); }
                }
                ¦class F implements ContainerRequestFilter { public void filter(ContainerRequestContext c) {
                  c.getHeaderString(System.getenv("KEY")); } }
                """)
            .says("note ¦1 request-header-name-unknown", "note ¦2 request-header-name-unknown"),
        row("a filter that a DynamicFeature binds")
            .file(
                """
                @CrossOrigin("https://a.example") @Path("a") public class A { @GET public String list() { return ""; } }
                ¦class F implements ContainerRequestFilter { public void filter(ContainerRequestContext c) {
                  c.getHeaderString("X-Api-Key"); } }
                class D implements DynamicFeature { public void configure(ResourceInfo r, FeatureContext c) { c.register(new F()); } }
                """)
            .says("note ¦ request-filter-bound-dynamically"),
        row("stubs of Kotlin classes have no bodies, which is said once")
            .file(
                """
                @kotlin.Metadata @CrossOrigin("https://a.example") @Path("a") public ¦class A { @GET public String list() { return ""; } }
                @kotlin.Metadata @CrossOrigin("https://a.example") @Path("b") class B { @GET public String list() { return ""; } }
                """)
            .raw("package kotlin; public @interface Metadata {}")
            .says("note ¦ request-headers-not-shown"),
        row("a filter in Kotlin beside a resource in Java")
            .file(
                """
                @CrossOrigin("https://a.example") @Path("a") public class A { @GET public String list() { return ""; } }
                @kotlin.Metadata ¦class F implements ContainerRequestFilter { public void filter(ContainerRequestContext c) {} }
                @kotlin.Metadata class Helper {}
                """)
            .raw("package kotlin; public @interface Metadata {}")
            .says("note ¦ request-headers-not-shown"),
        row("nothing is said, and nothing read, without a policy")
            .file(
                """
                @Path("a") public class A { @GET @RolesAllowed("x") public String list(@Context HttpHeaders h, @QueryParam("n") String n) { return h.getHeaderString(n); } }
                class F implements ContainerRequestFilter { public void filter(ContainerRequestContext c) {
                  c.getHeaderString(System.getenv("KEY")); } }
                """)
            .says());
  }

  /** Registered as a class, as an object, in a list of classes, as an annotation. */
  @TestFactory
  Stream<DynamicTest> aLibraryThatLogsInIsKnown() {
    return Stream.of(
        library(
            "org.pac4j.jax.rs.filters.SecurityFilter",
            "import org.pac4j.jax.rs.filters.*;",
            "class S extends Application { S() { register(new SecurityFilter()); } void"
                + " register(Object o) {} }"),
        library(
            "org.pac4j.jax.rs.annotations.Pac4JSecurity",
            "import org.pac4j.jax.rs.annotations.Pac4JSecurity;",
            "@Path(\"s\") class S { @GET @Pac4JSecurity public String get() { return \"\"; } }"),
        library(
            "org.eclipse.microprofile.auth.LoginConfig",
            "",
            "@org.eclipse.microprofile.auth.LoginConfig class S extends Application {}"),
        library(
            "io.smallrye.jwt.auth.jaxrs.JWTAuthenticationFilter",
            "import io.smallrye.jwt.auth.jaxrs.JWTAuthenticationFilter;",
            "class S extends Application { public Set<Class<?>> getClasses() { return"
                + " Set.of(JWTAuthenticationFilter.class); } }"),
        library(
            "org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature",
            "",
            "class S implements Feature { public boolean configure(FeatureContext c) {"
                + " c.register(org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature.class);"
                + " return true; } }"),
        library(
            "io.dropwizard.auth.AuthDynamicFeature",
            "import io.dropwizard.auth.*;",
            "class S { Object o = new AuthDynamicFeature(); }"));
  }

  private static DynamicTest library(String name, String imports, String setup) {
    int dot = name.lastIndexOf('.');
    boolean isAnnotation =
        setup.contains("@" + name) || setup.contains("@" + name.substring(dot + 1));
    TableRow row =
        row(name + ": " + setup)
            .file(
                """
                ¦@CrossOrigin("https://a.example") @Path("a") public class A { @GET public String list() { return ""; } }
                """)
            .file(imports + setup);
    return (name.contains("glassfish")
            ? row
            : row.raw(
                "package %s; public %s %s {}"
                    .formatted(
                        name.substring(0, dot),
                        isAnnotation ? "@interface" : "class",
                        name.substring(dot + 1))))
        .says("note ¦ request-header-login-not-seen");
  }
}
