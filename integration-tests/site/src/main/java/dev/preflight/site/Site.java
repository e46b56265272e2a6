package dev.preflight.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The site: each Markdown page of the top level and of {@code docs} as HTML at the same path, so
 * that links between pages hold, and the files that they show. See
 * docs/decisions/0024-the-site-is-written-by-our-own-code.md.
 */
public final class Site {

  private final Path top;
  private final Path output;
  private final String version;

  Site(Path top, Path output, String version) {
    this.top = top.toAbsolutePath().normalize();
    this.output = output;
    this.version = version;
  }

  /**
   * Makes the site.
   *
   * @param arguments the top level of the project, the folder that is written, and the version
   */
  public static void main(String... arguments) throws IOException {
    new Site(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).make();
  }

  void make() throws IOException {
    Template template = new Template(resource("template.html"), version, api());
    List<Page> pages = new ArrayList<>();
    for (Path source : sources()) {
      pages.add(Page.read(top, source));
    }
    for (Page page : pages) {
      write(page.address(), template.fill(page));
      for (Path shown : page.files()) {
        copy(shown);
      }
    }
    write("search-index.js", SearchIndex.of(pages));
    for (String name : List.of("site.css", "search.js")) {
      write(name, resource(name));
    }
    for (String name : List.of("LICENSE", "NOTICE")) {
      copy(top.resolve(name));
    }
  }

  /** Copies the Javadoc of what users call, where a build has made it. */
  private Optional<String> api() throws IOException {
    for (String module : List.of("annotations", "runtime")) {
      Path made = top.resolve(module).resolve("target/reports/apidocs");
      if (!Files.exists(made.resolve("index.html"))) {
        return Optional.empty();
      }
      try (Stream<Path> files = Files.walk(made)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = output.resolve("api/" + module + "/" + made.relativize(file));
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return Optional.of("api/annotations/index.html");
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> above = Files.list(top);
        Stream<Path> docs = Files.walk(top.resolve("docs"))) {
      return Stream.concat(above, docs)
          .filter(each -> each.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private void copy(Path file) throws IOException {
    Path target = output.resolve(top.relativize(file).toString());
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.write(target, Files.readAllBytes(file));
  }

  private void write(String address, String text) throws IOException {
    Path target = output.resolve(address);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.writeString(target, text);
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = Site.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
