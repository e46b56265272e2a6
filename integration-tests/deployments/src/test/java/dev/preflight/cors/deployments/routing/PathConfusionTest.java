package dev.preflight.cors.deployments.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.preflight.cors.deployments.LoggedLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.HttpMethodOverrideFilter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and methods that look like those of one policy and run under another. */
class PathConfusionTest {

  private static final String PARTNER = "https://partner.example";
  private static final String SHARED = "@CrossOrigin(origins = \"" + PARTNER + "\")\n";

  private static List<Class<?>> classes = List.of();

  @BeforeAll
  static void compile(@TempDir Path folder) throws Exception {
    classes =
        CompiledModule.classes(
            Map.of(
                "confused.Admin",
                source(
                    "@Path(\"admin/{id}\") @CrossOrigin(origins = \"https://own.example\")",
                    "Admin",
                    "@SameOrigin @DELETE @Path(\"log\") public void log() {}"
                        + "@GET @Path(\"log\") public String read() { return \"\"; }"),
                "confused.Tenant",
                source(
                    "@Path(\"{tenant}/{doc}\") " + SHARED,
                    "Tenant",
                    "@DELETE @Path(\"{part}\") public void delete() {}"),
                "confused.Docs",
                source(
                    "@Path(\"docs\") " + SHARED,
                    "Docs",
                    "@PUT @Path(\"{id}\") public void put() {}"
                        + "@DELETE @Path(\"{id}\") public void delete() {}"
                        + "@SameOrigin @PUT @Path(\"index\") public void index() {}"
                        + "@SameOrigin @DELETE @Path(\"list\") public void clear() {}"
                        + "@GET @Path(\"list\") public String list() { return \"\"; }"),
                "confused.Inbox",
                source(
                    "@Path(\"inbox\") " + SHARED,
                    "Inbox",
                    "@PUT public void put() {} @SameOrigin @POST public void post() {}"),
                "confused.Forms",
                source(
                    "@Path(\"forms\") @CrossOrigin(origins = \""
                        + PARTNER
                        + "\", allowedHeaders = {\"X-HTTP-Method-Override\", \"X-One\"})",
                    "Forms",
                    "@POST public void post() {} @SameOrigin @DELETE public void delete() {}"
                        + "@POST @Path(\"open\") public void open() {}"
                        + "@DELETE @Path(\"open\") public void close() {}"),
                // Jersey adds no OPTIONS to the template, for its first spelling is the locator's.
                "confused.Shelf",
                source(
                    "@Path(\"{shelf}-{row}\") @CrossOrigin(origins = \"https://own.example\")",
                    "Shelf",
                    "@GET public String get() { return \"\"; }"
                        + "@SameOrigin @HEAD @Path(\"{book: [a-c]+}\") public void head() {}"
                        + SHARED
                        + "@PUT @Path(\"{book: [a-c]+}\") public void put() {}"
                        + "@Path(\"/{book: [a-c]+}\") public Book book() { return new Book(); }"),
                "confused.Book",
                source(
                    SHARED,
                    "Book",
                    "@GET public String get() { return \"\"; } @OPTIONS public void options() {}"
                        + "@DELETE public void delete() {}")),
            folder.resolve("confused"));
  }

  private static String source(String annotations, String name, String body) {
    return "package confused; import dev.preflight.cors.*; import jakarta.ws.rs.*;\n"
        + annotations
        + " public class "
        + name
        + " { "
        + body
        + " }";
  }

  @ParameterizedTest(name = "{0} {1} is given {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Matrix parameters play no part in matching.
        "DELETE | /admin/7/log        | none",
        "DELETE | /admin;x/7/log      | none",
        "DELETE | /admin;x=1;y/7;z/log; | none",
        "DELETE | /a;x/7/log          | DELETE",
        "PUT    | /docs/index;x       | none",
        "PUT    | /docs;x/index       | none",
        // Only methods that this path routes to the same policy are listed.
        "PUT    | /docs/1             | PUT, DELETE",
        "PUT    | /docs/list          | PUT, GET, HEAD",
        "PUT    | /docs/list;x        | PUT, GET, HEAD",
        "DELETE | /docs/list          | GET, HEAD",
        // A browser sends a POST whether it is listed or not.
        "PUT    | /inbox              | PUT",
        "POST   | /inbox              | none",
        // Methods beside a locator of the same template keep it from being reached.
        "HEAD   | /a-b/c              | none",
        "GET    | /a-b/c              | none",
        "PUT    | /a-b/c              | PUT",
        "DELETE | /a-b/c              | none",
        "POST   | /a-b/c              | none",
      })
  void theMethodThatRunsSaysWhatIsGranted(String method, String path, String listed)
      throws Exception {
    for (boolean early : new boolean[] {false, true}) {
      try (Caller caller = new Deployment(config().property("preflight.prematching", early))) {
        assertEquals(listed, listed(caller, method, path), early ? "before matching" : "after");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"DELETE", "POST", "OPTIONS"})
  void aMethodThatIsNotThereIsNotReadUnderTheLocatorsPolicy(String method) throws Exception {
    for (boolean early : new boolean[] {false, true}) {
      try (Caller caller = new Deployment(config().property("preflight.prematching", early))) {
        UnaryOperator<String> response =
            caller.call(method, "/a-b/c", Map.of("Origin", PARTNER, "Accept", "*/*"));
        assertNull(response.apply("Access-Control-Allow-Origin"));
        assertEquals("Origin", response.apply("Vary"));
      }
    }
  }

  @ParameterizedTest(name = "{0} is given {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/docs/1.txt     | PUT, DELETE",
        "/docs/index.txt | none",
        "/v1/docs/1      | PUT, DELETE",
        "/v1/docs/index  | none",
      })
  void aUriThatAFilterMayChangeIsJudgedAfterwards(String path, String listed) throws Exception {
    ResourceConfig config =
        config()
            .register(VersionPrefix.class)
            .property("jersey.config.server.mediaTypeMappings", "txt : text/plain")
            .property("preflight.prematching", true);
    try (Caller caller = new Deployment(config)) {
      assertEquals(listed, listed(caller, "PUT", path));
    }
  }

  @Test
  void theStartNamesFiltersThatMayChangeRequests() throws Exception {
    ResourceConfig config =
        config()
            .register(VersionPrefix.class)
            .register(Locked.class)
            .property("preflight.prematching", Locked.class.getName());
    try (LoggedLines log = new LoggedLines();
        Caller caller = new Deployment(config)) {
      assertEquals(
          List.of(
              "WARNING preflight.prematching is set, but preflights are handled only after "
                  + VersionPrefix.class.getName()
                  + ": a filter that runs before Jersey matches the request may change its URI or"
                  + " its method, and so the policy that governs it. Name in"
                  + " preflight.prematching, with commas between them, the classes of those"
                  + " filters that change neither; let the others pass on every request for which"
                  + " Preflight.isPreflight is true."),
          log.lines().stream().filter(line -> line.startsWith("WARNING")).toList());
      assertEquals("none", listed(caller, "PUT", "/docs/1"));
    }
  }

  @ParameterizedTest(name = "with {0}, the preflight is given {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "false | none",
        "true | none",
        "another.Filter | none",
        "dev.preflight.cors.deployments.routing.Locked | PUT, DELETE",
        "another.Filter, dev.preflight.cors.deployments.routing.Locked | PUT, DELETE",
      })
  void aLoginThatIsNamedIsHandledBefore(String property, String listed) throws Exception {
    ResourceConfig config =
        config().register(Locked.class).property("preflight.prematching", property);
    try (Caller caller = new Deployment(config)) {
      assertEquals(listed, listed(caller, "PUT", "/docs/1"));
    }
  }

  @ParameterizedTest(name = "{0} {1} allows {2} {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "POST   | /forms                     | POST         | X-One",
        "POST   | /forms?_method=DELETE      | none         | none",
        "POST   | /forms?x=DELETE            | POST         | X-One",
        "POST   | /forms/open                | POST, DELETE | X-HTTP-Method-Override, X-One",
        "POST   | /forms/open?_method=DELETE | POST, DELETE | X-HTTP-Method-Override, X-One",
      })
  void aPostThatMayRunAsAnotherMethodIsGrantedWhatBothAre(
      String method, String path, String methods, String headers) throws Exception {
    for (boolean early : new boolean[] {false, true}) {
      ResourceConfig config =
          config()
              .register(HttpMethodOverrideFilter.class)
              .property("preflight.prematching", early);
      try (Caller caller = new Deployment(config)) {
        UnaryOperator<String> response = response(caller, method, path);
        assertEquals(methods, orNone(response.apply("Access-Control-Allow-Methods")));
        assertEquals(headers, orNone(response.apply("Access-Control-Allow-Headers")));
      }
    }
  }

  @Test
  void withoutSuchAFilterTheHeaderIsOneLikeAnother() throws Exception {
    try (Caller caller = new Deployment(config())) {
      assertEquals(
          "X-HTTP-Method-Override, X-One",
          response(caller, "POST", "/forms").apply("Access-Control-Allow-Headers"));
    }
  }

  private static ResourceConfig config() {
    ResourceConfig config = new ResourceConfig();
    classes.forEach(config::register);
    return config;
  }

  private static String listed(Caller caller, String method, String path) throws Exception {
    UnaryOperator<String> response = response(caller, method, path);
    return PARTNER.equals(response.apply("Access-Control-Allow-Origin"))
        ? orNone(response.apply("Access-Control-Allow-Methods"))
        : "none";
  }

  private static UnaryOperator<String> response(Caller caller, String method, String path)
      throws Exception {
    return caller.call(
        "OPTIONS",
        path,
        Map.of("Origin", PARTNER, "Access-Control-Request-Method", method, "Accept", "*/*"));
  }

  private static String orNone(String value) {
    return value == null ? "none" : value;
  }
}
