package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;
import static dev.preflight.packaging.Sources.type;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module, with resources in two packages, in a JVM of its own. */
class NamedModuleTest {

  private static final String MAIN =
      """
      package shop;
      public class Main {
        public static void main(String[] arguments) throws Exception {
          var config = new org.glassfish.jersey.server.ResourceConfig(
              shop.one.A.class, shop.two.B.class);
          config.property("jersey.config.server.wadl.disableWadl", true);
          try {
            var application = new org.glassfish.jersey.server.ApplicationHandler(config);
            for (String path : new String[] {"a", "b"}) {
              var base = java.net.URI.create("http://localhost/");
              var request = new org.glassfish.jersey.server.ContainerRequest(
                  base, base.resolve(path), "GET", null,
                  new org.glassfish.jersey.internal.MapPropertiesDelegate(), null);
              request.header("Origin", "https://app.example.com");
              var response = application.apply(request).get();
              System.out.println("GET /" + path + " " + response.getStatus() + " "
                  + response.getHeaders().getFirst("Access-Control-Allow-Origin"));
            }
          } catch (RuntimeException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @TempDir Path folder;

  private final List<Path> modules = new ArrayList<>();

  @Test
  void everyPackageForUsersIsExported() {
    ModuleFinder modules = ModuleFinder.of(Libraries.preflight().toArray(Path[]::new));
    assertEquals(2, modules.findAll().size());
    for (ModuleReference each : modules.findAll()) {
      ModuleDescriptor module = each.descriptor();
      Set<String> forUsers = new TreeSet<>(module.packages());
      forUsers.removeIf(name -> name.contains("internal"));
      Set<String> exported = new TreeSet<>();
      for (ModuleDescriptor.Exports exports : module.exports()) {
        if (!exports.isQualified()) {
          exported.add(exports.source());
        }
      }
      assertEquals(forUsers, exported);
    }
  }

  @Test
  void whatJerseyMayCallIsGovernedInAllPackages() throws Exception {
    String said = started("exports shop.one; opens shop.two;");
    assertTrue(said.contains("GET /a 200 https://app.example.com"), said);
    assertTrue(said.contains("GET /b 200 https://app.example.com"), said);
    assertTrue(said.contains("2 policies govern 2 methods of 2 classes from shop on Jersey"), said);
  }

  @Test
  void theMessageNamesTheOpensThatIsMissing() throws Exception {
    String said = started("opens shop.one;");
    assertTrue(
        said.contains(
            """
            (1 problem):
            shop.two.B: Jersey cannot call it, since its package shop.two is neither exported nor \
            opened by the module shop
              fix: write "opens shop.two;" into the module-info.java of shop\
            """),
        said);
  }

  private String started(String directives) throws Exception {
    Path sources = folder.resolve("src");
    write(sources, "module-info.java", moduleInfo(directives));
    write(sources, "shop/Main.java", MAIN);
    write(sources, "shop/one/A.java", resource("shop.one.A", OPEN));
    write(
        sources,
        "shop/two/B.java",
        type(
            "shop.two.B",
            "@Path(\"b\")",
            "class B",
            OPEN + " @GET public String get() { return \"\"; }"));
    for (Path each : Libraries.both()) {
      if (!each.getFileName().toString().startsWith("jersey-container-")) {
        modules.add(asModule(each));
      }
    }
    Path shop = folder.resolve("shop");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d",
                shop.toString(),
                "-p",
                Libraries.classPath(modules),
                "-processorpath",
                Libraries.classPath(Libraries.all().toList()),
                "-processor",
                "dev.preflight.cors.processor.PreflightProcessor",
                "-nowarn"));
    try (Stream<Path> files = Files.walk(sources)) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                System.err,
                arguments.toArray(String[]::new));
    assertEquals(0, failed);
    modules.add(shop);
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                Libraries.classPath(modules),
                "--add-modules",
                "ALL-MODULE-PATH",
                "-m",
                "shop/shop.Main")
            .redirectErrorStream(true)
            .start();
    return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String moduleInfo(String directives) {
    return "module shop { requires dev.preflight.cors.runtime; requires"
        + " dev.preflight.cors.annotations; requires jakarta.ws.rs; requires"
        + " org.glassfish.jersey.core.server; requires org.glassfish.jersey.core.common; "
        + directives
        + " }";
  }

  private static void write(Path sources, String file, String text) throws IOException {
    Path path = sources.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** A build that has not packed our modules yet has them without descriptors: automatic ones. */
  private Path asModule(Path library) throws IOException {
    if (!Files.isDirectory(library)) {
      return library;
    }
    boolean runtime = library.equals(Libraries.preflight().get(0));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            new Attributes.Name("Automatic-Module-Name"),
            "dev.preflight.cors." + (runtime ? "runtime" : "annotations"));
    Path to = folder.resolve(runtime ? "runtime.jar" : "annotations.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(to), manifest);
        JarFile jar =
            new JarFile(Jar.of(library, Files.createTempDirectory(folder, "jar")).toFile())) {
      for (JarEntry each : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
        out.putNextEntry(new JarEntry(each.getName()));
        jar.getInputStream(each).transferTo(out);
        out.closeEntry();
      }
    }
    return to;
  }
}
