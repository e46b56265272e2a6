package dev.preflight.cors.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a module of many resource classes, five methods each, fifty classes to a package. */
final class ResourceSources {

  private static final int CLASSES_A_PACKAGE = 50;

  private static final String TEMPLATE =
      """
      package bench.p%1$d;

      import dev.preflight.cors.CrossOrigin;
      import dev.preflight.cors.SameOrigin;
      import jakarta.ws.rs.Consumes;
      import jakarta.ws.rs.DELETE;
      import jakarta.ws.rs.DefaultValue;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.HeaderParam;
      import jakarta.ws.rs.NotFoundException;
      import jakarta.ws.rs.POST;
      import jakarta.ws.rs.PUT;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.PathParam;
      import jakarta.ws.rs.Produces;
      import jakarta.ws.rs.QueryParam;
      import jakarta.ws.rs.core.Response;
      import java.net.URI;
      import java.util.List;
      import java.util.Map;
      import java.util.concurrent.ConcurrentHashMap;

      /** Keeps items in memory. */
      @Path("/items%2$d")
      @Produces("application/json")
      @CrossOrigin(
          origins = {"https://app%2$d.example.com", "https://*.partner.example"},
          exposedHeaders = "Location",
          allowCredentials = true)
      public class Items%2$dResource {

        /** One of the items. */
        public static final class Item {
          public long id;
          public String name;
        }

        private final Map<Long, Item> items = new ConcurrentHashMap<>();

        @GET
        public List<Item> list(@QueryParam("max") @DefaultValue("10") int max) {
          return items.values().stream().limit(max).toList();
        }

        @GET
        @Path("{id}")
        public Item get(@PathParam("id") long id, @HeaderParam("X-Tenant") String tenant) {
          Item item = items.get(id);
          if (item == null || !item.name.startsWith(tenant)) {
            throw new NotFoundException("no item " + id);
          }
          return item;
        }

        @POST
        @Consumes("application/json")
        public Response create(Item item) {
          items.put(item.id, item);
          return Response.created(URI.create("/items%2$d/" + item.id)).build();
        }

        @PUT
        @Path("{id}")
        @Consumes("application/json")
        public void replace(@PathParam("id") long id, Item item) {
          item.id = id;
          items.put(id, item);
        }

        @DELETE
        @Path("{id}")
        @SameOrigin
        public void delete(@PathParam("id") long id) {
          items.remove(id);
        }
      }
      """;

  private ResourceSources() {}

  static void write(Path directory, int classes) throws IOException {
    for (int i = 0; i < classes; i++) {
      Path file = directory.resolve(file(i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.format(TEMPLATE, i / CLASSES_A_PACKAGE, i));
    }
  }

  /** Refuses to measure a compilation that did not generate a class for each. */
  static void requireGenerated(Path output, int classes) throws IOException {
    int generated = Javac.sources(output).size();
    if (generated != classes) {
      throw new IllegalStateException(generated + " classes generated for " + classes);
    }
  }

  static String className(int i) {
    return "bench.p" + i / CLASSES_A_PACKAGE + ".Items" + i + "Resource";
  }

  private static String file(int i) {
    return className(i).replace('.', '/') + ".java";
  }
}
