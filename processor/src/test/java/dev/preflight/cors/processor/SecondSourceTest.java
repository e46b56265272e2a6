package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a hand-written filter, the headers that it writes and the annotation that says the same. */
class SecondSourceTest {

  private static final String IMPORTS =
      "package shop; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import"
          + " jakarta.ws.rs.container.*; import java.util.*;\n";

  private static final String FILTER =
      " implements ContainerResponseFilter { public void filter(ContainerRequestContext q,"
          + " ContainerResponseContext r) { ";

  static Stream<Arguments> filters() {
    String map = "var h = r.getHeaders(); ";
    return Stream.of(
        Arguments.of(
            "literals",
            "Access-Control-Allow-Credentials, Access-Control-Allow-Headers,"
                + " Access-Control-Allow-Methods, Access-Control-Allow-Origin,"
                + " Access-Control-Max-Age",
            "@CrossOrigin(origins = \"https://a.example\", methods = {\"GET\", \"POST\"},"
                + " allowedHeaders = {\"content-type\", \"authorization\"}, allowCredentials ="
                + " true, maxAge = 86400)",
            "class F"
                + FILTER
                + map
                + "h.add(\"Access-Control-Allow-Origin\", \"https://a.example\");"
                + " h.add(\"Access-Control-Allow-Headers\", \"origin, content-type, accept,"
                + " authorization, location\");"
                + " h.add(\"Access-Control-Allow-Credentials\", \"true\");"
                + " h.add(\"Access-Control-Allow-Methods\", \"GET, POST, OPTIONS, HEAD\");"
                + " h.add(\"Access-Control-Max-Age\", \"1209600\"); } }"),
        Arguments.of(
            "constants of another class, and numbers",
            "Access-Control-Allow-Origin, Access-Control-Max-Age",
            "@CrossOrigin(origins = \"*\", maxAge = 3600)",
            "class F"
                + FILTER
                + "r.getHeaders().putSingle(N.ORIGIN, N.ANY); r.getHeaders().putSingle(N.AGE,"
                + " N.HOUR); } } interface N { String ORIGIN = \"Access-Control-Allow-Origin\";"
                + " String ANY = \"*\"; String AGE = \"Access-Control-Max-Age\"; int HOUR = 3600;"
                + " }"),
        Arguments.of(
            "objects of a library that are named like their headers",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F"
                + FILTER
                + "r.getHeaders().add(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN.toString(),"
                + " \"*\"); } } class HttpHeaderNames { static final Object"
                + " ACCESS_CONTROL_ALLOW_ORIGIN = new Object(); }"),
        Arguments.of(
            "an enum",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F"
                + FILTER
                + "r.getHeaders().add(N.ORIGIN.text, \"*\"); } } enum N {"
                + " ORIGIN(\"Access-Control-Allow-Origin\"); final String text; N(String t) { text"
                + " = t; } }"),
        Arguments.of(
            "a map",
            "Access-Control-Allow-Origin, Access-Control-Expose-Headers",
            "@CrossOrigin(origins = \"*\", exposedHeaders = {\"Location\", \"X-Total\"})",
            "class F implements ContainerResponseFilter { static final Map<String, String> CORS ="
                + " Map.of(\"Access-Control-Allow-Origin\", \"*\","
                + " \"Access-Control-Expose-Headers\", \"Location, X-Total, Content-Type\"); public"
                + " void filter(ContainerRequestContext q, ContainerResponseContext r) {"
                + " CORS.forEach(r.getHeaders()::add); CORS.forEach((k, v) -> r.getHeaders().add(k,"
                + " v)); } }"),
        Arguments.of(
            "the origin of the request, if it is on a list",
            "Access-Control-Allow-Credentials, Access-Control-Allow-Origin",
            "@CrossOrigin(origins = {\"https://a.example\", \"https://b.example\"},"
                + " allowCredentials = true)",
            "class F implements ContainerResponseFilter { static final List<String> ALLOWED ="
                + " List.of(\"https://a.example\", \"https://b.example\"); public void"
                + " filter(ContainerRequestContext q, ContainerResponseContext r) { String o ="
                + " q.getHeaderString(\"Origin\"); if (ALLOWED.contains(o)) {"
                + " r.getHeaders().add(\"Access-Control-Allow-Origin\", o);"
                + " r.getHeaders().add(\"Access-Control-Allow-Credentials\", true); } } }"),
        Arguments.of(
            "any origin with credentials, which no policy says",
            "Access-Control-Allow-Credentials, Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"https://app.example.com\", allowCredentials = true)",
            "class F"
                + FILTER
                + map
                + "h.add(\"Access-Control-Allow-Origin\", q.getHeaderString(\"Origin\"));"
                + " h.add(\"Access-Control-Allow-Credentials\", \"true\"); } }"),
        Arguments.of(
            "a helper, in a base class",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F extends Base"
                + FILTER
                + "add(r, \"Allow-Origin\", \"*\"); } } class Base { void"
                + " add(ContainerResponseContext r, String name, String value) {"
                + " r.getHeaders().add(\"Access-Control-\" + name, value); } }"),
        Arguments.of(
            "a response that is aborted with",
            "Access-Control-Allow-Methods, Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F implements ContainerRequestFilter { public void filter(ContainerRequestContext"
                + " q) { q.abortWith(Response.ok().header(\"Access-Control-Allow-Origin\","
                + " \"*\").header(\"Access-Control-Allow-Methods\", \"*\").build()); } }"),
        Arguments.of(
            "an OPTIONS method for all paths",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "@Path(\"\") public class F { @OPTIONS @Path(\"{p: .*}\") public Response o() { return"
                + " Response.ok().header(\"Access-Control-Allow-Origin\", \"*\").build(); } }"),
        Arguments.of(
            "a map, in a loop",
            "Access-Control-Allow-Headers, Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\", allowedHeaders = \"X-Tenant\")",
            "class F implements ContainerResponseFilter { static final Map<String, String> CORS ="
                + " Map.ofEntries(Map.entry(\"Access-Control-Allow-Origin\", \"*\"),"
                + " Map.entry(\"Access-Control-Allow-Headers\", \"X-Tenant\")); public"
                + " void filter(ContainerRequestContext q, ContainerResponseContext r) {"
                + " for (Map.Entry<String, String> e : CORS.entrySet()) {"
                + " r.getHeaders().add(e.getKey(), e.getValue()); } } }"),
        Arguments.of(
            "a map that a static initialiser fills",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F implements ContainerResponseFilter { static final Map<String, String> CORS ="
                + " new HashMap<>(); static { CORS.put(\"Access-Control-Allow-Origin\", \"*\");"
                + " } public void filter(ContainerRequestContext q, ContainerResponseContext r) {"
                + " CORS.forEach((k, v) -> r.getHeaders().add(k, v)); } }"),
        Arguments.of(
            "lists that are joined, in fields that the constructor sets",
            "Access-Control-Allow-Headers, Access-Control-Allow-Methods,"
                + " Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\", methods = {\"GET\", \"PUT\"}, allowedHeaders ="
                + " {\"X-Key\", \"X-Tenant\"})",
            "class F implements ContainerResponseFilter { private final String names; static final"
                + " List<String> METHODS = List.of(\"GET\", \"PUT\"); F() { names ="
                + " String.join(\",\", List.of(\"X-Key\", \"X-Tenant\")); } public void"
                + " filter(ContainerRequestContext q, ContainerResponseContext r) { var h ="
                + " r.getHeaders(); h.add(\"Access-Control-Allow-Origin\", \"*\");"
                + " h.add(\"Access-Control-Allow-Headers\", names);"
                + " h.add(\"Access-Control-Allow-Methods\", String.join(\", \", METHODS)); } }"),
        Arguments.of(
            "a lambda that an Application registers",
            "Access-Control-Allow-Origin, Access-Control-Max-Age",
            "@CrossOrigin(origins = \"*\", maxAge = 60)",
            "class F extends Application { F() { register((ContainerResponseFilter) (q, r) -> {"
                + " r.getHeaders().add(\"Access-Control-Allow-Origin\", \"*\"); });"
                + " ContainerResponseFilter age = (q, r) ->"
                + " r.getHeaders().add(\"Access-Control-Max-Age\", 60); register(age); } void"
                + " register(Object filter) {} }"),
        Arguments.of(
            "a class without a name that a Feature registers",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F implements Feature { public boolean configure(FeatureContext c) {"
                + " c.register(new ContainerRequestFilter() { public void"
                + " filter(ContainerRequestContext q) {"
                + " q.abortWith(Response.ok().header(\"Access-Control-Allow-Origin\","
                + " \"*\").build()); } }); return true; } }"),
        Arguments.of(
            "a resource method",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "@Path(\"f\") public class F { @GET public Response o() { return"
                + " Response.ok().header(\"Access-Control-Allow-Origin\", \"*\").build(); } }"),
        Arguments.of(
            "values with defaults",
            "Access-Control-Allow-Headers, Access-Control-Allow-Methods,"
                + " Access-Control-Allow-Origin, Access-Control-Expose-Headers,"
                + " Access-Control-Max-Age",
            "@CrossOrigin(origins = \"https://a.example\", methods = \"PUT\", allowedHeaders ="
                + " {\"X-Key\", \"X-Tenant\"}, exposedHeaders = \"X-Total\", maxAge = 60)",
            "class F"
                + FILTER
                + map
                + "h.add(\"Access-Control-Allow-Origin\","
                + " Optional.ofNullable(System.getenv(\"O\")).orElse(\"https://a.example\"));"
                + " h.add(\"Access-Control-Max-Age\", System.getProperty(\"age\", \"60\"));"
                + " String methods = System.getenv(\"M\") == null ? \"PUT\" : System.getenv(\"M\");"
                + " h.add(\"Access-Control-Allow-Methods\", methods);"
                + " h.add(\"Access-Control-Expose-Headers\","
                + " System.getenv().getOrDefault(\"E\", \"X-Total\"));"
                + " h.add(\"Access-Control-Allow-Headers\","
                + " Objects.requireNonNullElse(System.getenv(\"H\"), \"X-Key, X-Tenant\")); } }"),
        Arguments.of(
            "a servlet filter",
            "Access-Control-Allow-Origin",
            "@CrossOrigin(origins = \"*\")",
            "class F implements jakarta.servlet.Filter { public void doFilter(Object q, Object r) {"
                + " var h = (jakarta.servlet.http.HttpServletResponse) r;"
                + " h.setHeader(\"Access-Control-Allow-Origin\", \"*\"); } }"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filters")
  void aFilterIsToldOnceWithWhatToWriteInstead(
      String sentence, String headers, String annotation, String filter) {
    String said =
        Compiling.source(
                "package shop; import jakarta.ws.rs.*; @Path(\"r\")"
                    + " @dev.preflight.cors.CrossOrigin(\"https://a.example\") public class R {"
                    + " @GET public String get() { return null; } }")
            .and(IMPORTS + filter)
            .and("package jakarta.servlet; public interface Filter {}")
            .and(
                "package jakarta.servlet.http; public interface HttpServletResponse { void"
                    + " setHeader(String n, String v); }")
            .diagnostics()
            .stream()
            .filter(line -> line.contains("second-cors-source"))
            .collect(Collectors.joining("\n"));
    assertEquals(
        "warning F.java:[2,"
            + (filter.indexOf("class F") + 1)
            + "] [cors:second-cors-source] F writes "
            + headers
            + " itself; two sources of one header disagree sooner or later, and browsers refuse a"
            + " header that comes twice\n"
            + "    fix: remove it from F and write "
            + annotation
            + ", which says the same as far as the values are constant"
            + "\n    explain: java -jar preflight-processor.jar explain second-cors-source",
        said);
  }

  @Test
  void aSharedHelperIsToldAtEachClassThatCallsIt() {
    String call = FILTER + "Shared.apply(r, \"%s\"); } }";
    assertEquals(
        List.of(
            "F writes Access-Control-Allow-Origin itself @CrossOrigin(origins ="
                + " \"https://f.example\")",
            "G writes Access-Control-Allow-Origin itself @CrossOrigin(origins ="
                + " \"https://g.example\")",
            "H writes Access-Control-Allow-Origin itself @CrossOrigin(origins = \"*\")"),
        Compiling.source(
                "package shop; import jakarta.ws.rs.*; @Path(\"r\")"
                    + " @dev.preflight.cors.CrossOrigin(\"https://a.example\") public class R {"
                    + " @GET public String get() { return null; } }")
            .and(IMPORTS + "class F" + call.formatted("https://f.example"))
            .and(IMPORTS + "class G" + call.formatted("https://g.example"))
            .and(
                IMPORTS
                    + "@Path(\"h\") public class H { @GET public Response get() { return"
                    + " Shared.apply(Response.ok()).build(); } }")
            .and(
                IMPORTS
                    + "class Shared { static void apply(ContainerResponseContext r, String o) {"
                    + " r.getHeaders().add(\"Access-Control-Allow-Origin\", o); }"
                    + " static Response.ResponseBuilder apply(Response.ResponseBuilder b) { return"
                    + " b.header(\"Access-Control-Allow-Origin\", \"*\"); } }")
            .diagnostics()
            .stream()
            .filter(line -> line.contains("second-cors-source"))
            .map(
                line ->
                    line.replaceFirst(
                        "(?s)^.*source\\] (.*itself);.*(@CrossOrigin\\(.*?\\)),.*", "$1 $2"))
            .toList());
  }
}
