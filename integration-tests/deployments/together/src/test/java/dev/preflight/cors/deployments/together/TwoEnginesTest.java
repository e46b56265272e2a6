package dev.preflight.cors.deployments.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.deployments.LoggedLines;
import dev.preflight.cors.deployments.RawClient;
import dev.preflight.cors.deployments.RawResponse;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two engines on one class path, in either order: the policies are in force on the one that serves.
 */
class TwoEnginesTest {

  private static final String ORIGIN = "https://app.example.com";

  /** An engine, and the part of a repository's path that its jars have. */
  enum Engine {
    JERSEY("/org/glassfish/(jersey|hk2)/", "Jersey"),
    RESTEASY("/org/jboss/resteasy/", "Resteasy"),
    CXF("/org/apache/cxf/", "Cxf");

    private final Pattern jars;
    private final String start;

    Engine(String jars, String start) {
      this.jars = Pattern.compile(jars);
      this.start = start;
    }

    private boolean has(String file) {
      return jars.matcher(file.replace('\\', '/')).find();
    }
  }

  @ParameterizedTest(name = "{0} serves, {1} stands {2} it")
  @CsvSource({
    "JERSEY, RESTEASY, behind",
    "JERSEY, RESTEASY, before",
    "JERSEY, CXF, behind",
    "JERSEY, CXF, before",
    "RESTEASY, JERSEY, behind",
    "RESTEASY, JERSEY, before",
    "RESTEASY, CXF, behind",
    "RESTEASY, CXF, before",
    "CXF, JERSEY, behind",
    "CXF, JERSEY, before",
    "CXF, RESTEASY, behind",
    "CXF, RESTEASY, before",
  })
  void thePoliciesAreInForceOnTheEngineThatServes(Engine serves, Engine other, String place)
      throws Exception {
    List<Engine> order = place.equals("behind") ? List.of(serves, other) : List.of(other, serves);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (LoggedLines log = new LoggedLines();
        URLClassLoader loader =
            new URLClassLoader("two", urls(order), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      int port = EngineStart.freePort();
      AutoCloseable running = start(serves, loader).apply(port);
      try {
        check(port);
        assertEquals(1, log.lines().stream().filter(line -> line.contains("Preflight: ")).count());
      } finally {
        running.close();
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static void check(int port) throws Exception {
    assertEquals(
        "204 ACAC=true; ACAH=Content-Type, X-Tenant; ACAM=GET, HEAD, PUT; ACAO="
            + ORIGIN
            + "; ACMA=600; Vary=Origin;",
        preflight(port, ORIGIN));
    assertEquals("403 Vary=Origin;", preflight(port, "https://evil.example"));
    RawResponse response =
        RawClient.send(
            port, "GET", "/orders/7", List.of("Origin: " + ORIGIN, "Authorization: token"), "");
    assertEquals(
        "200 ACAC=true; ACAO=" + ORIGIN + "; ACEH=X-Total; Vary=Origin;",
        response.status() + " " + response.cors());
  }

  private static String preflight(int port, String origin) throws Exception {
    RawResponse response =
        RawClient.send(
            port,
            "OPTIONS",
            "/orders/7",
            List.of("Origin: " + origin, "Access-Control-Request-Method: PUT"),
            "");
    return response.status() + " " + response.cors();
  }

  @SuppressWarnings("unchecked") // Which class it is, is known by its name only.
  private static Function<Integer, AutoCloseable> start(Engine engine, ClassLoader loader)
      throws ReflectiveOperationException {
    return (Function<Integer, AutoCloseable>)
        Class.forName(EngineStart.class.getName() + "$" + engine.start, true, loader)
            .asSubclass(Function.class)
            .getConstructor()
            .newInstance();
  }

  /** The class path of these tests, with the jars of these engines only, in this order. */
  private static URL[] urls(List<Engine> order) throws Exception {
    List<String> all =
        Stream.of(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(File.pathSeparator))
            .toList();
    List<URL> urls = new ArrayList<>();
    for (Engine engine : order) {
      for (String each : all) {
        if (engine.has(each)) {
          urls.add(Path.of(each).toUri().toURL());
        }
      }
    }
    for (String each : all) {
      if (Stream.of(Engine.values()).noneMatch(engine -> engine.has(each))) {
        urls.add(Path.of(each).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
