package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources of three resources, two with policies of their own and one below a package's. */
final class Module {

  private static final Map<String, String> SOURCES =
      Map.of(
          "shop/A", resource("shop", "A", "@CrossOrigin(\"https://app.example.com\")"),
          "shop/B", resource("shop", "B", "@CrossOrigin(\"https://app.example.com\")"),
          "shop/inner/C", resource("shop.inner", "C", ""),
          "shop/inner/package-info",
              """
              @CrossOrigin("https://app.example.com")
              package shop.inner;

              import dev.preflight.cors.CrossOrigin;
              """,
          "shop/Prices",
              """
              package shop;

              class Prices {
                int total;
              }
              """);

  private final Path sources;

  private Module(Path sources) {
    this.sources = sources;
  }

  /** Writes it, as it is before the first build. */
  static Module write(Path sources, Change change) throws IOException {
    Module module = new Module(sources);
    for (Map.Entry<String, String> source : SOURCES.entrySet()) {
      Path file = module.file(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    if (change.before().isPresent()) {
      module.edit(change.before().get());
    }
    return module;
  }

  private static String resource(String in, String name, String annotation) {
    String path = name.toLowerCase(java.util.Locale.ROOT);
    return """
    package %s;

    import dev.preflight.cors.CrossOrigin;
    import jakarta.ws.rs.*;

    @Path("%s")
    %s
    public class %s {
      @GET public String get() { return "%s"; }
    }
    """
        .formatted(in, path, annotation, name, path);
  }

  /** Replaces a text that must be there; the file. */
  Path edit(Change.Edit edit) throws IOException {
    Path file = file(edit.source());
    String text = Files.readString(file);
    if (!text.contains(edit.text())) {
      throw new IllegalArgumentException("'" + edit.text() + "' is not in " + file);
    }
    Files.writeString(file, text.replace(edit.text(), edit.replacement()));
    return file;
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private Path file(String source) {
    return sources.resolve(source + ".java");
  }
}
