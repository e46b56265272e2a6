package dev.preflight.cors.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which methods of the deployed classes a path may reach: of several, those that may run. */
class MirrorTest {

  private static final Mirror MIRROR =
      new Mirror(
          List.of(
              AnnotatedResource.of(Orders.class),
              AnnotatedResource.of(Anything.class),
              AnnotatedResource.of(Files.class),
              AnnotatedResource.of(Implementation.class)),
          false);

  /** Literal and variable segments, and locators. */
  @Path("/orders/")
  public static class Orders {
    @GET
    public void list() {}

    @GET
    @Path("{id}")
    public void get() {}

    @PUT
    @Path("{id}")
    public void put() {}

    @GET
    @Path("latest")
    public void latest() {}

    @GET
    @Path("a b")
    public void spaced() {}

    @Path("{id}/items")
    public Items items() {
      return new Items();
    }

    @Path("{id}/unknown")
    public Object unknown() {
      return new Items();
    }
  }

  /** A sub-resource that returns itself. */
  public static class Items {
    @GET
    @Path("{item}")
    public void item() {}

    @HEAD
    @Path("{item}")
    public void head() {}

    @Path("sub")
    public Items again() {
      return this;
    }
  }

  /** Overlaps with the others. */
  @Path("{any}")
  public static class Anything {
    @GET
    @Path("latest")
    public void latest() {}

    @POST
    public void post() {}
  }

  /** A variable over several segments. */
  @Path("files")
  public static class Files {
    @GET
    @Path("{path: .*}")
    public void all() {}

    @DELETE
    @Path("{path: .+}/{name}")
    public void delete() {}

    @DELETE
    @Path("{path: .+}")
    public void deleteAll() {}
  }

  /** Declares the resource. */
  @Path("declared")
  public interface Declared {
    @GET
    @Path("by-interface")
    void get();
  }

  /** Inherits all annotations. */
  public static class Implementation implements Declared {
    @Override
    public void get() {}
  }

  @ParameterizedTest
  @CsvSource({
    "the path of a class, GET, /orders, list",
    "a slash more, GET, /orders/, list",
    "a variable, GET, /orders/1, get",
    "a literal goes before a variable, GET, /orders/latest, latest",
    "unless it has not the method, PUT, /orders/latest, put",
    "matrix parameters play no part, GET, /orders;a/latest, latest",
    "but may be part of a variable, GET, /orders;a/latest;b=1, get latest",
    "no server agrees on an escape that is none, GET, /orders/l%61test, get latest",
    "what has to be encoded matches encoded, GET, /orders/a%20b, spaced",
    "slashes may be collapsed, GET, /orders//1, get",
    "the class of a literal goes before that of a variable, GET, /orders/latest, latest",
    "a class of a variable alone, POST, /x, post",
    "a sub-resource, GET, /orders/1/items/2, item",
    "HEAD may be either, HEAD, /orders/1/items/2, head item",
    "a locator that returns itself, GET, /orders/1/items/sub/sub/2, item",
    "a locator that declares nothing, GET, /orders/1/unknown/2, ?",
    "a variable that may be empty, GET, /files, all",
    "a variable over segments, GET, /files/a/b, all",
    "two variables over segments, DELETE, /files/a/b, delete deleteAll",
    "an interface, GET, /declared/by-interface, get",
    "nothing, GET, /declared, ''",
    "not the method, POST, /orders/1, ''"
  })
  void aPathReachesWhatMayRun(String name, String method, String path, String expected) {
    String called =
        MIRROR.reach(RequestPath.readings(path)).called(method).stream()
            .map(each -> each.method() == null ? "?" : each.method().method().getName())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    String sorted =
        List.of(expected.split(" ", -1)).stream().sorted().collect(Collectors.joining(" "));
    assertEquals(sorted, called, name);
  }
}
