package dev.preflight.cors.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paths that a server may read in the path of a request. */
class RequestPathTest {

  @ParameterizedTest(name = "{1} below {0}")
  @CsvSource({
    "/, //b, /b //b",
    "/rest/, /rest//b, /b //b",
    "/rest, /rest//b, /b //b",
    "/rest/, /rest/b, /b",
    "/rest/, /rest/, /",
  })
  void anEmptyFirstSegmentIsRead(String base, String path, String readings) {
    assertEquals(Set.of(readings.split(" ")), Set.copyOf(RequestPath.readings(uri(base, path))));
  }

  private static UriInfo uri(String base, String path) {
    return (UriInfo)
        Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, arguments) ->
                URI.create(
                    "http://localhost" + (method.getName().equals("getBaseUri") ? base : path)));
  }

  @Test
  void matrixParametersMayCountInOneSegmentAndNotInAnother() {
    assertEquals(
        new TreeSet<>(Set.of("/b/a", "/b;x=1.json/a", "/b/a;y", "/b;x=1.json/a;y")),
        new TreeSet<>(RequestPath.readings("/b;x=1.json/a;y")));
  }

  @Test
  void inManySegmentsNothingIsRead() {
    assertEquals(Set.of(), RequestPath.readings("/a;x/b;x/c;x/d;x"));
  }
}
