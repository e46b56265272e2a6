package dev.preflight.cors.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes modules of the shapes that people have. Also a program of its own, which {@code
 * .ci/compile-time} starts from this file: it uses nothing but the JDK.
 */
public final class ShapedSources {

  private static final int PACKAGES = 10;
  private static final int CLASSES_A_PACKAGE = 10;
  private static final int CHAIN = 200;

  private static final String EXACT = "origins = \"https://app.example.com\"";
  private static final String PATTERN =
      "origins = {\"https://app.example.com\", \"https://*.example.org\"}";
  private static final String EXPRESSION =
      "originRegex = \"https://([a-z]{2}|pr-[0-9]+)\\\\.app\\\\.example\\\\.com\"";

  private static final String ONE =
      """
      package shop;

      @jakarta.ws.rs.Path("orders")
      @dev.preflight.cors.CrossOrigin(%s)
      public class Orders {
        @jakarta.ws.rs.GET
        public String list() {
          return "[]";
        }
      }
      """;

  private static final String BASE =
      """
      package shop.p%1$d;

      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;

      public abstract class Base {
        @GET
        @Path("about")
        public String about() {
          return getClass().getName();
        }
      }
      """;

  private static final String RESOURCE =
      """
      package shop.p%1$d;

      import dev.preflight.cors.SameOrigin;
      import jakarta.ws.rs.Consumes;
      import jakarta.ws.rs.DELETE;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.HeaderParam;
      import jakarta.ws.rs.NotFoundException;
      import jakarta.ws.rs.POST;
      import jakarta.ws.rs.PUT;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.PathParam;
      import jakarta.ws.rs.QueryParam;
      import jakarta.ws.rs.core.Context;
      import jakarta.ws.rs.core.HttpHeaders;
      import jakarta.ws.rs.core.Response;
      import java.net.URI;
      import java.util.Iterator;
      import java.util.List;
      import java.util.Map;
      import java.util.TreeMap;

      @Path("items%1$d%2$d")
      public class Items%2$d extends Base {

        public record Item(long id, String name, List<String> tags) {}

        public static class Notes {
          @GET
          public String read(@HeaderParam("If-None-Match") String etag) {
            return etag;
          }

          @PUT
          @Path("{note}")
          public void write(@PathParam("note") String note, String text) {}
        }

        private final Map<Long, Item> items = new TreeMap<>();

        @GET
        public List<Item> list(@QueryParam("tag") String tag) {
          return items.values().stream().filter(item -> item.tags().contains(tag)).toList();
        }

        @GET
        @Path("{id}")
        public Item get(@PathParam("id") long id, @Context HttpHeaders headers) {
          if (headers.getHeaderString("X-Tenant") == null) {
            throw new NotFoundException();
          }
          return items.get(id);
        }

        @POST
        @Consumes("application/json")
        public Response create(Item item) {
          items.merge(item.id(), item, (old, added) -> added);
          return Response.created(URI.create("/" + item.id())).header("X-Count", items.size()).build();
        }

        @DELETE
        @Path("{id}")
        @SameOrigin
        public void delete(@PathParam("id") long id) {
          for (Iterator<Long> all = items.keySet().iterator(); all.hasNext(); ) {
            if (all.next() == id) {
              all.remove();
            }
          }
        }

        @Path("{id}/notes")
        public Notes notes() {
          return new Notes();
        }
      }
      """;

  private static final String LINK =
      """
      package shop;

      import dev.preflight.cors.CrossOrigin;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;

      @Path("link%1$d")
      @CrossOrigin(origins = "https://app%1$d.example.com")
      public class Link%1$d extends %2$s {
        @GET
        @Path("own%1$d")
        public String own%1$d() {
          return "";
        }
      }
      """;

  private static final String NEITHER =
      """
      package shop.p%1$d;

      import java.util.Iterator;
      import java.util.List;
      import java.util.Map;
      import java.util.TreeMap;

      public class Items%2$d {

        public record Item(long id, String name, List<String> tags) {}

        private final Map<Long, Item> items = new TreeMap<>();

        public List<Item> list(String tag) {
          return items.values().stream().filter(item -> item.tags().contains(tag)).toList();
        }

        public Item get(long id) {
          Item item = items.get(id);
          if (item == null) {
            throw new IllegalArgumentException("no item " + id);
          }
          return item;
        }

        @Deprecated
        public void create(Item item) {
          items.merge(item.id(), item, (old, added) -> added);
        }

        public void delete(long id) {
          for (Iterator<Long> all = items.keySet().iterator(); all.hasNext(); ) {
            if (all.next() == id) {
              all.remove();
            }
          }
        }

        @Override
        public String toString() {
          return items.toString();
        }
      }
      """;

  private ShapedSources() {}

  /** A module. */
  enum Shape {
    /** One hundred classes without a policy, and without a resource. */
    NEITHER("100 classes without resource or policy", ""),
    /** One class, one origin. */
    TINY("one class, one origin", EXACT),
    /** One class with a pattern. */
    PATTERN_IN_TINY("the same and a pattern", PATTERN),
    /** One class with an expression. */
    EXPRESSION_IN_TINY("one class, one expression", EXPRESSION),
    /**
     * One hundred resources in ten packages, each with a policy: inheritance, locators, bodies,
     * patterns and, in one package, an expression.
     */
    REAL("100 resources in ten packages", EXPRESSION),
    /** The same without the expression. */
    REAL_WITHOUT_EXPRESSION("the same without its expression", PATTERN),
    /** The same with one expression for all of them. */
    REAL_UNDER_EXPRESSION("the same, all below the expression", EXPRESSION),
    /** Two hundred classes with a policy of their own, each extending the last. */
    CHAIN("200 classes, each extending the last", EXACT);

    /** What it is, for a reader of a table. */
    final String title;

    private final String terms;

    Shape(String title, String terms) {
      this.title = title;
      this.terms = terms;
    }

    /** How many of its packages have the terms of the shape; the others have patterns. */
    private int packages() {
      return this == REAL ? 1 : PACKAGES;
    }
  }

  /**
   * Writes one module.
   *
   * @param arguments the name of its {@link Shape}, and the directory
   */
  public static void main(String[] arguments) throws IOException {
    write(Shape.valueOf(arguments[0]), Path.of(arguments[1]));
  }

  static void write(Shape shape, Path directory) throws IOException {
    switch (shape) {
      case TINY, PATTERN_IN_TINY, EXPRESSION_IN_TINY ->
          write(directory.resolve("shop/Orders.java"), String.format(ONE, shape.terms));
      case NEITHER -> writeNeither(directory);
      case CHAIN -> writeChain(directory);
      default -> writeReal(shape, directory);
    }
  }

  private static void writeNeither(Path directory) throws IOException {
    for (int i = 0; i < PACKAGES; i++) {
      for (int j = 0; j < CLASSES_A_PACKAGE; j++) {
        write(
            directory.resolve("shop/p" + i + "/Items" + j + ".java"), String.format(NEITHER, i, j));
      }
    }
  }

  private static void writeChain(Path directory) throws IOException {
    for (int i = 0; i < CHAIN; i++) {
      String parent = i == 0 ? "Object" : "Link" + (i - 1);
      write(directory.resolve("shop/Link" + i + ".java"), String.format(LINK, i, parent));
    }
  }

  private static void writeReal(Shape shape, Path directory) throws IOException {
    for (int i = 0; i < PACKAGES; i++) {
      Path folder = directory.resolve("shop/p" + i);
      String terms = i < shape.packages() ? shape.terms : PATTERN;
      write(
          folder.resolve("package-info.java"),
          "@dev.preflight.cors.CrossOrigin(" + terms + ")\npackage shop.p" + i + ";\n");
      write(folder.resolve("Base.java"), String.format(BASE, i));
      for (int j = 0; j < CLASSES_A_PACKAGE; j++) {
        write(folder.resolve("Items" + j + ".java"), String.format(RESOURCE, i, j));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
