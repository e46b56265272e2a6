package dev.preflight.boot;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** The sources and classes of an application with one resource. */
record Shop(Path folder) {

  private static final String APPLICATION =
      """
      package shop;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      @SpringBootApplication
      public class Main {
        public static void main(String[] arguments) {
          org.springframework.boot.SpringApplication.run(Main.class, arguments);
        }
        @org.springframework.stereotype.Component
        public static class Config extends org.glassfish.jersey.server.ResourceConfig {
          public Config() { register(A.class); }
        }
      }
      """;

  private static final String RESOURCE =
      """
      package shop;
      import dev.preflight.cors.*;
      import jakarta.ws.rs.*;
      @Path("a") %s
      public class A {
        @GET public String get() { return ""; }
      }
      """;

  /** Compiles it with this annotation on its resource class. */
  Shop compile(String annotation) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/shop"));
    Files.writeString(source.resolve("Main.java"), APPLICATION);
    Files.writeString(source.resolve("A.java"), RESOURCE.formatted(annotation));
    Files.createDirectories(classes());
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                System.err,
                "-nowarn",
                "-parameters",
                "-d",
                classes().toString(),
                "-classpath",
                classPath(libraries()),
                "-processorpath",
                classPath(all()),
                "-processor",
                "dev.preflight.cors.processor.PreflightProcessor",
                source.resolve("Main.java").toString(),
                source.resolve("A.java").toString());
    if (failed != 0) {
      throw new IllegalStateException("does not compile");
    }
    return this;
  }

  Path classes() {
    return folder.resolve("classes");
  }

  /** The arguments of a JVM that starts the classes as they are. */
  List<String> onTheClassPath(boolean devtools) {
    Stream<Path> path =
        libraries().stream().filter(each -> devtools || !name(each).contains("devtools"));
    return List.of("-cp", classes() + File.pathSeparator + classPath(path.toList()), "shop.Main");
  }

  /** The arguments of a JVM that starts the jar of everything. */
  List<String> asOneJar() throws IOException {
    Path jar = jar(classes(), "shop.jar");
    Repackager packing = new Repackager(jar.toFile());
    packing.setBackupSource(false);
    packing.setMainClass("shop.Main");
    packing.repackage(
        callback -> {
          int folders = 0;
          for (Path each : libraries()) {
            Path library = Files.isDirectory(each) ? jar(each, "of" + folders++ + ".jar") : each;
            callback.library(new Library(library.toFile(), LibraryScope.RUNTIME));
          }
        });
    return List.of("-jar", jar.toString());
  }

  private Path jar(Path classes, String name) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** What an application has: neither these tests nor the processor nor Boot's packing. */
  private static List<Path> libraries() {
    Path tests = of(Shop.class);
    Path processor = of("dev.preflight.cors.processor.PreflightProcessor");
    return all().stream()
        .filter(each -> !each.equals(tests) && !each.equals(processor))
        .filter(
            each ->
                !name(each)
                    .matches(
                        "(junit|opentest4j|apiguardian|javapoet|automaton|spring-boot-loader-tools|commons-compress).*"))
        .toList();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static List<Path> all() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(classPath)
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  private static String classPath(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  private static Path of(String type) {
    try {
      return of(Class.forName(type));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
