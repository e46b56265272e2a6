package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which code reads a request header: what is derived, and from which line. */
class HeaderReadsTest {

  private static final String IMPORTS =
      "package shop; import dev.preflight.cors.*; import jakarta.ws.rs.*; import"
          + " jakarta.ws.rs.core.*; import jakarta.ws.rs.container.*; import jakarta.ws.rs.ext.*;"
          + " import java.util.*; import java.util.stream.*;\n";

  private static final Pattern READ = Pattern.compile("<li>\\{@code ([^}]+)}: (.+)");

  private static Arguments row(String sentence, String expected, String members) {
    return Arguments.of(sentence, expected, members);
  }

  /** Line 3 is the first of the members. */
  static Stream<Arguments> bodies() {
    String headers = "@Context HttpHeaders headers;\n";
    String get = "@GET public String get() { return ";
    return Stream.of(
        row(
            "HttpHeaders, in a field",
            "X-A at R.java:4",
            headers + get + "headers.getHeaderString(\"X-A\"); }"),
        row(
            "HttpHeaders, as a parameter",
            "X-A at R.java:3, X-B at R.java:3, X-C at R.java:4",
            "@GET public Object get(@Context HttpHeaders h) { h.getRequestHeader(\"X-A\");"
                + " h.getRequestHeaders().getFirst(\"X-B\");\n"
                + "MultivaluedMap<String, String> map = h.getRequestHeaders(); return"
                + " map.get(\"X-C\"); }"),
        row(
            "ContainerRequestContext",
            "X-A at R.java:3, X-B at R.java:3",
            "@GET public Object get(@Context ContainerRequestContext c) {"
                + " c.getHeaders().containsKey(\"X-B\"); return c.getHeaderString(\"X-A\"); }"),
        row(
            "HttpServletRequest",
            "X-A at R.java:3, X-B at R.java:3, X-C at R.java:3",
            "@GET public Object get(@Context jakarta.servlet.http.HttpServletRequest r) {"
                + " r.getHeaders(\"X-A\"); r.getDateHeader(\"X-B\"); return r.getHeader(\"X-C\");"
                + " }"),
        row(
            "a condition on a tag",
            "If-Match at R.java:3, If-None-Match at R.java:3",
            "@GET public Response get(@Context Request r) { return r.evaluatePreconditions(new"
                + " EntityTag(\"a\")).build(); }"),
        row(
            "a condition on a date",
            "If-Modified-Since at R.java:3, If-Unmodified-Since at R.java:3",
            "@GET public Response get(@Context Request r) { Date d = new Date(); return"
                + " r.evaluatePreconditions(d).build(); }"),
        row(
            "a condition on both",
            "If-Match at R.java:3, If-Modified-Since at R.java:3, If-None-Match at R.java:3,"
                + " If-Unmodified-Since at R.java:3",
            "@GET public Response get(@Context Request r) { return r.evaluatePreconditions(new"
                + " Date(), new EntityTag(\"a\")).build(); }"),
        row(
            "names that came, compared in a stream, either way round",
            "X-A at R.java:4, X-B at R.java:4",
            headers
                + get
                + "\"\" + headers.getRequestHeaders().keySet().stream().filter(k ->"
                + " k.equalsIgnoreCase(\"X-A\") || \"X-B\".equals(k)).findFirst(); }"),
        row(
            "names that came, compared in loops",
            "X-A at R.java:4, X-B at R.java:5, X-C at R.java:7",
            "@GET public void get(@Context HttpHeaders h, @Context"
                + " jakarta.servlet.http.HttpServletRequest r) {\n"
                + "for (String n : h.getRequestHeaders().keySet()) { if"
                + " (n.toLowerCase().equals(\"X-A\")) return; }\n"
                + "for (var e : h.getRequestHeaders().entrySet()) { if"
                + " (e.getKey().equals(\"X-B\")) return; }\n"
                + "Enumeration<String> names = r.getHeaderNames(); while (names.hasMoreElements())"
                + " { String n = names.nextElement();\n"
                + "if (\"X-C\".equalsIgnoreCase(n)) r.getHeader(n); } }"),
        row(
            "a copy of the headers, handed to the implementation of an interface",
            "X-A at R.java:5, X-B at R.java:5, X-C at R.java:5",
            "Login login; @GET public boolean get(@Context HttpHeaders h) { var copy ="
                + " h.getRequestHeaders().entrySet().stream().collect(Collectors.toMap(e ->"
                + " e.getKey(), e -> e.getValue()));\n"
                + "return login.isIn(copy) && login.isIn(new HashMap<>(h.getRequestHeaders())); }"
                + " interface Login { boolean isIn(Map<String, List<String>> headers); }"
                + " static class ByKey implements Login { static final String KEY = \"X-A\";\n"
                + "public boolean isIn(Map<String, List<String>> headers) {"
                + " headers.forEach((name, values) -> { if (name.equals(\"X-B\")) {} });"
                + " headers.get(\"X-C\"); return headers.keySet().stream().anyMatch(k ->"
                + " k.equalsIgnoreCase(KEY)); } }"),
        row(
            "names of other things are not those of headers",
            "",
            "@GET public boolean get(@Context UriInfo u) { return"
                + " u.getQueryParameters().keySet().stream().anyMatch(k -> k.equals(\"X-A\")); }"),
        row(
            "who the caller is",
            "Authorization at R.java:3",
            "@GET public Object get(@Context SecurityContext s) { return s.getUserPrincipal(); }"),
        row(
            "who the caller is, of a servlet",
            "Authorization at R.java:4",
            "@Context jakarta.servlet.http.HttpServletRequest r;\n" + get + "r.getRemoteUser(); }"),
        row(
            "a constant of the class",
            "X-A at R.java:5",
            headers
                + "static final String NAME = \"X-\" + \"A\";\n"
                + get
                + "headers.getHeaderString(NAME); }"),
        row(
            "a constant of Jakarta REST, in other letters",
            "authorization at R.java:4",
            headers
                + get
                + "headers.getHeaderString(HttpHeaders.AUTHORIZATION.toLowerCase(Locale.ROOT)); }"),
        row(
            "a constant of a nested class",
            "X-A at R.java:5",
            headers
                + "interface Names { String A = \"X-A\"; }\n"
                + get
                + "headers.getHeaderString(Names.A); }"),
        row(
            "an enum constant with its text",
            "X-A at R.java:5",
            headers
                + "enum Name { A(\"X-A\"); final String text; Name(String t) { text = t; } String"
                + " text() { return text; } }\n"
                + get
                + "headers.getHeaderString(Name.A.text()); }"),
        row(
            "a local variable, also a conditional one",
            "X-A at R.java:4, X-B at R.java:4",
            headers
                + "@GET public Object get(@QueryParam(\"b\") boolean b) { String name = b ? \"X-A\""
                + " : \"X-B\"; return headers.getHeaderString(name); }"),
        row(
            "a loop over a list, and a stream",
            "X-A at R.java:5, X-B at R.java:5, X-C at R.java:6, X-D at R.java:7",
            headers
                + "static final List<String> NAMES = List.of(\"X-A\", \"X-B\");\n"
                + "@GET public Object get() { for (String n : NAMES) headers.getHeaderString(n);\n"
                + "Stream.of(\"X-C\").map(n -> headers.getHeaderString(n)).toList();\n"
                + "return Stream.of(\"X-D\").map(headers::getHeaderString).toList(); }"),
        row(
            "a helper of the class",
            "X-A at R.java:5",
            headers
                + get
                + "tenant(); }\n"
                + "private String tenant() { return headers.getHeaderString(\"X-A\"); }"),
        row(
            "a helper that is told the name",
            "X-A at R.java:5, X-B at R.java:5",
            headers
                + get
                + "read(\"X-A\") + read(\"X-B\"); }\n"
                + "private String read(String name) { return headers.getHeaderString(name); }"),
        row(
            "a helper that is handed over, and one that is handed each name",
            "X-A at R.java:5, X-B at R.java:6, X-C at R.java:6",
            headers
                + "@GET public Object get() { Stream.of(\"X-B\", \"X-C\").map(this::read).toList();"
                + " return Optional.empty().orElseGet(this::tenant); }\n"
                + "private String tenant() { return headers.getHeaderString(\"X-A\"); }\n"
                + "private String read(String name) { return headers.getHeaderString(name); }"),
        row(
            "a helper that tells the name",
            "X-A at R.java:4",
            headers
                + get
                + "headers.getHeaderString(name()); }\n"
                + "private static String name() { return \"X-A\"; }"),
        row(
            "helpers that call each other",
            "X-A at R.java:5",
            headers
                + get
                + "one(3); }\n"
                + "String one(int i) { headers.getHeaderString(\"X-A\"); return two(i); }\n"
                + "String two(int i) { return i == 0 ? \"\" : one(i - 1); }"),
        row(
            "the constructor, and a method after it",
            "X-A at R.java:4, X-B at R.java:5",
            headers
                + "public R(@Context HttpHeaders h) { h.getHeaderString(\"X-A\"); }\n"
                + "@jakarta.annotation.PostConstruct void init() {"
                + " headers.getHeaderString(\"X-B\"); }\n"
                + get
                + "null; }"),
        row(
            "an object that holds the request",
            "X-A at R.java:3",
            "static class Caller { @Context HttpHeaders h; String a() { return"
                + " h.getHeaderString(\"X-A\"); } }\n"
                + "@GET public String get(@BeanParam Caller caller) { return caller.a(); }"),
        row(
            "a method that gets the request",
            "X-A at R.java:3",
            "static class Util { static String a(HttpHeaders h) { return"
                + " h.getHeaderString(\"X-A\"); } }\n"
                + "@GET public String get(@Context HttpHeaders h) { return Util.a(h); }"),
        row(
            "a cast, a variable without a type, an anonymous class",
            "X-A at R.java:3, X-B at R.java:4",
            "@GET public Object get(@Context ContainerRequestContext c) { Object o = c; var r ="
                + " (ContainerRequestContext) o; r.getHeaderString(\"X-A\");\n"
                + "new Runnable() { public void run() { c.getHeaderString(\"X-B\"); } }.run();"
                + " return null; }"),
        row(
            "other maps and other objects read no header of the request",
            "",
            "@GET public Object get(@Context HttpHeaders h) { Map<String, String> m = new"
                + " HashMap<>(); m.get(\"X-A\"); Response.ok().build().getHeaderString(\"X-B\");"
                + " return h.getAcceptableLanguages(); }"),
        row(
            "what browsers and proxies set is not waited for",
            "",
            headers
                + "@GET public Object get() { headers.getHeaderString(\"Origin\");"
                + " headers.getHeaderString(\"X-Forwarded-For\"); return"
                + " headers.getHeaderString(\"User-Agent\"); }"),
        row(
            "a header that changes the method is never derived",
            "",
            headers + get + "headers.getHeaderString(\"X-HTTP-Method-Override\"); }"),
        row(
            "an interface, implemented in the module",
            "X-A at R.java:4, X-B at R.java:5",
            "interface Login { String of(HttpHeaders h); }\n"
                + "static class A implements Login { public String of(HttpHeaders h) { return"
                + " h.getHeaderString(\"X-A\"); } }\n"
                + "static class B implements Login { public String of(HttpHeaders h) { return"
                + " h.getHeaderString(\"X-B\"); } }\n"
                + "@GET public Object get(@Context HttpHeaders h) { for (Login each : List.of(new"
                + " A(), new B())) each.of(h); return null; }"),
        row(
            "variables that are assigned of themselves",
            "X-A at R.java:4",
            headers
                + "@GET public Object get() { String s = \"a\"; s = s + s; s = s + s; s = s + s;"
                + " var h = headers; h = h; headers.getHeaderString(s); Response.ResponseBuilder b;"
                + " b = Response.ok(); b = b.header(s, s); b = b.header(s, s); return"
                + " h.getHeaderString(\"X-A\"); }"),
        row(
            "a method that nobody calls",
            "",
            headers + get + "null; } String other() { return headers.getHeaderString(\"X-A\"); }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void ofAResource(String sentence, String expected, String members) {
    assertEquals(expected, derived(resource("class R", members)));
  }

  @Test
  void constantsAreImportedStaticallyAndInherited() {
    assertEquals(
        "X-A at R.java:3, X-B at R.java:3, X-C at Base.java:2",
        derived(
            resource(
                    "import static shop.Names.A; import static shop.More.*; @Path(\"r\")"
                        + " @CrossOrigin(\"https://a.example\") public class R extends Base",
                    "@GET public Object get() { headers.getHeaderString(A);"
                        + " headers.getHeaderString(B); return c(); }",
                    "")
                .and(IMPORTS + "interface Names { String A = \"X-A\"; }")
                .and(IMPORTS + "class More { static final String B = \"X-B\"; }")
                .and(
                    IMPORTS
                        + "class Base { @Context HttpHeaders headers; String c() { return"
                        + " headers.getHeaderString(\"X-C\"); } }")));
  }

  /** What a locator reads, it reads of the request that the method below it then handles. */
  static Stream<Arguments> locators() {
    return Stream.of(
        row(
            "a parameter of a locator",
            "X-A at Root.java:3",
            "@Path(\"{id}\") public R r(@HeaderParam(\"X-A\") String a) { return new R(); }"),
        row(
            "the body of a locator, and what it calls",
            "Authorization at Root.java:5",
            "@Context HttpHeaders headers;\n"
                + "@Path(\"{id}\") public R r() { login(); return new R(); }\n"
                + "private void login() { headers.getHeaderString(\"Authorization\"); }"),
        row(
            "a field and a bean of the class that has the locator",
            "X-A at Root.java:3, X-B at Root.java:4",
            "@HeaderParam(\"X-A\") String a;\n"
                + "public record Bean(@HeaderParam(\"X-B\") String b) {}\n"
                + "@Path(\"{id}\") public R r(@BeanParam Bean bean) { return new R(); }"),
        row(
            "a locator that leads to a locator",
            "X-A at Root.java:3, X-B at Root.java:4",
            "@Path(\"{id}\") public Middle middle(@HeaderParam(\"X-A\") String a) { return null; }\n"
                + "public static class Middle { @Path(\"r\") public Class<R> r(@HeaderParam(\"X-B\")"
                + " String b) { return R.class; } }"),
        row(
            "locators in a circle",
            "X-A at Root.java:3",
            "@Path(\"{id}\") public R r(@HeaderParam(\"X-A\") String a) { return null; }\n"
                + "@Path(\"again\") public Root root() { return this; }"),
        row(
            "a locator that is declared to return an interface",
            "X-A at Root.java:3",
            "@Path(\"{id}\") public Readable r(@HeaderParam(\"X-A\") String a) { return null; }"),
        row(
            "a header that the locator keeps for the own origin",
            "X-B at Root.java:3",
            "@Path(\"{id}\") public R r(@HeaderParam(\"X-A\") @SameOrigin String a,"
                + " @HeaderParam(\"X-B\") String b) { return null; }"),
        row(
            "a role on a locator",
            "Authorization at Root.java:4",
            "@jakarta.annotation.security.RolesAllowed(\"a\")\n"
                + "@Path(\"{id}\") public R r() { return null; }"),
        row(
            "a resource method is no way to another class, nor is a locator of another one",
            "",
            "@Path(\"{id}\") public Other other(@HeaderParam(\"X-A\") String a) { return null; }\n"
                + "@GET public R get(@HeaderParam(\"X-B\") String b) { return null; }\n"
                + "public static class Other { @GET public String get() { return null; } }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("locators")
  void locatorsReadForWhatTheyLeadTo(String sentence, String expected, String members) {
    assertEquals(
        expected,
        derived(
            Compiling.source(
                    IMPORTS
                        + "@CrossOrigin(\"https://a.example\") public class R implements Readable {"
                        + " @GET public String get() { return null; } }")
                .and(IMPORTS + "interface Readable {}")
                .and(IMPORTS + "@Path(\"root\") public class Root {\n" + members + "\n}")));
  }

  static Stream<Arguments> filters() {
    String body = "{ c.getHeaderString(\"X-A\"); }";
    return Stream.of(
        row(
            "a filter",
            "X-A at F.java:2",
            "class F implements ContainerRequestFilter { public void filter(ContainerRequestContext"
                + " c) "
                + body
                + " }"),
        row(
            "a filter whose base class does the work",
            "X-A at F.java:3",
            "class F extends Base { String name() { return \"X-A\"; } }\n"
                + "abstract class Base implements ContainerRequestFilter { abstract String name();"
                + " public void filter(ContainerRequestContext c) { c.getHeaderString(name()); }"
                + " }"),
        row(
            "a filter that is bound to another name",
            "",
            "@Other class F implements ContainerRequestFilter { public void"
                + " filter(ContainerRequestContext c) "
                + body
                + " } @NameBinding @interface Other"
                + " {}"),
        row(
            "a filter that is bound to the name on the method",
            "X-A at F.java:2",
            "@Bound class F implements ContainerRequestFilter { public void"
                + " filter(ContainerRequestContext c) "
                + body
                + " }"),
        row(
            "a filter before matching, which is never bound",
            "X-A at F.java:2",
            "@PreMatching @Other class F implements ContainerRequestFilter { public void"
                + " filter(ContainerRequestContext c) "
                + body
                + " } @NameBinding @interface Other"
                + " {}"),
        row(
            "a response filter",
            "X-A at F.java:2",
            "class F implements ContainerResponseFilter { public void"
                + " filter(ContainerRequestContext c, ContainerResponseContext r) "
                + body
                + " }"),
        row(
            "a reader interceptor",
            "X-A at F.java:2",
            "class F implements ReaderInterceptor { public Object aroundReadFrom("
                + "ReaderInterceptorContext c) throws java.io.IOException {"
                + " c.getHeaders().getFirst(\"X-A\"); return c.proceed(); } }"),
        row(
            "a servlet filter",
            "X-A at F.java:2",
            "class F implements jakarta.servlet.Filter { public void"
                + " doFilter(jakarta.servlet.ServletRequest r, jakarta.servlet.ServletResponse s,"
                + " jakarta.servlet.FilterChain f) { var h ="
                + " (jakarta.servlet.http.HttpServletRequest) r; h.getHeader(\"X-A\"); } }"),
        row(
            "a filter that is a lambda of the Application",
            "X-F at F.java:2",
            "class F extends Application { F() { register((ContainerRequestFilter) c ->"
                + " c.getHeaderString(\"X-F\")); } void register(Object filter) {} }"),
        row(
            "a filter without a name that a Feature registers",
            "X-F at F.java:2",
            "class F implements Feature { public boolean configure(FeatureContext f) {"
                + " f.register(new ContainerRequestFilter() { public void"
                + " filter(ContainerRequestContext c) { c.getHeaderString(\"X-F\"); } });"
                + " return true; } }"),
        row(
            "a filter that logs in by itself",
            "Authorization at F.java:2",
            "class F implements ContainerRequestFilter { public void filter(ContainerRequestContext"
                + " c) { c.getHeaderString(\"Authorization\"); c.setSecurityContext(null); } }"),
        row(
            "Jersey's filter against CSRF",
            "X-Requested-By at F.java:3",
            "class F extends org.glassfish.jersey.server.ResourceConfig {\n"
                + " F() { register(CsrfProtectionFilter.class); } }"),
        row(
            "Jersey's filter against CSRF, by its whole name",
            "X-Requested-By at F.java:3",
            "class F implements Feature {\n"
                + " public boolean configure(FeatureContext c) {"
                + " c.register(new org.glassfish.jersey.server.filter.CsrfProtectionFilter());"
                + " return true; } }"),
        row(
            "a filter of a client",
            "",
            "class F implements jakarta.ws.rs.client.ClientRequestFilter { public void"
                + " filter(jakarta.ws.rs.client.ClientRequestContext c) {"
                + " c.getHeaders().getFirst(\"X-A\"); } }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filters")
  void ofAFilter(String sentence, String expected, String filter) {
    String imports =
        filter.contains("(Csrf")
            ? IMPORTS.replace(
                "import java.util.*;",
                "import java.util.*; import"
                    + " org.glassfish.jersey.server.filter.CsrfProtectionFilter;")
            : IMPORTS;
    assertEquals(
        expected,
        derived(
            resource("class R", "@GET @Bound public String get() { return null; }")
                .and(IMPORTS + "@NameBinding @interface Bound {}")
                .and(imports + filter)));
  }

  private static Compiling resource(String declaration, String members) {
    return resource(
        "@Path(\"r\") @CrossOrigin(\"https://a.example\") public " + declaration, members, "");
  }

  private static Compiling resource(String declaration, String members, String unused) {
    return Compiling.source(IMPORTS + declaration + " {\n" + members + "\n}" + unused)
        .and(
            "package jakarta.servlet.http; public interface HttpServletRequest extends"
                + " jakarta.servlet.ServletRequest { String getHeader(String n);"
                + " java.util.Enumeration<String> getHeaders(String n);"
                + " java.util.Enumeration<String> getHeaderNames(); long getDateHeader(String n);"
                + " String getRemoteUser(); }")
        .and("package jakarta.servlet; public interface ServletRequest {}")
        .and("package jakarta.servlet; public interface ServletResponse {}")
        .and("package jakarta.servlet; public interface FilterChain {}")
        .and(
            "package jakarta.servlet; public interface Filter { void doFilter(ServletRequest r,"
                + " ServletResponse s, FilterChain c); }");
  }

  /** As the Javadoc of the generated class tells it. */
  private static String derived(Compiling compiling) {
    Compilation compilation = compiling.compile();
    String generated = Compiling.generated(compilation, "RCors.java");
    return READ.matcher(generated)
        .results()
        .flatMap(HeaderReadsTest::places)
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> places(MatchResult read) {
    return Arrays.stream(read.group(2).split(", ", -1)).map(at -> read.group(1) + " at " + at);
  }
}
