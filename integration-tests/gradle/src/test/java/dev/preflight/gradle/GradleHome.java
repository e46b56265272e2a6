package dev.preflight.gradle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradle.internal.compiler.java.IncrementalCompileTask;

/**
 * A Gradle installation laid out from the one jar of all classes of Gradle that Maven Central has.
 * Gradle looks for its modules as jars in {@code lib} and {@code lib/plugins}; each is here a jar
 * that names that one jar as its content.
 */
final class GradleHome {

  private static final String MODULE = "-classpath.properties";

  private final Path directory;
  private final String version;

  private GradleHome(Path directory, String version) {
    this.directory = directory;
    this.version = version;
  }

  /**
   * Writes the installation below {@code directory}.
   *
   * @throws IOException if it cannot be written
   */
  static Path layOut(Path directory, String version) throws IOException {
    new GradleHome(directory, version).layOut();
    return directory;
  }

  private void layOut() throws IOException {
    Files.createDirectories(directory.resolve("lib/plugins"));
    List<Path> jars = jars();
    for (Path jar : jars) {
      link(jar);
    }
    String content =
        jars.stream().map(jar -> jar.getFileName().toString()).collect(Collectors.joining(","));
    try (JarFile gradle = new JarFile(jars.get(0).toFile())) {
      Set<String> plugins = plugins(gradle);
      for (JarEntry entry : (Iterable<JarEntry>) gradle.stream()::iterator) {
        String name = entry.getName();
        if (name.startsWith("gradle-") && name.endsWith(MODULE)) {
          String module = name.substring(0, name.length() - MODULE.length());
          String needed = read(gradle, name).getProperty("projects", "");
          String folder = plugins.contains(module) ? "lib/plugins" : "lib";
          writeModule(folder, module, needed, content);
        }
      }
    }
    // Asked for by name, though their classes are in the one jar, too.
    for (String library : List.of("javax.inject-1", "ant-1", "ant-launcher-1")) {
      try (OutputStream out = Files.newOutputStream(directory.resolve("lib/" + library + ".jar"))) {
        new JarOutputStream(out).finish();
      }
    }
    writeModule("lib", "gradle-instrumentation-agent", "", "");
    writeCompilerPlugin();
  }

  /** Gradle's jar, and the libraries that it was built with and does not contain. */
  private static List<Path> jars() {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(Path::of)
            .toList();
    return Stream.of("gradle-api-", "groovy-", "kotlin-reflect-", "kotlin-stdlib-")
        .flatMap(
            prefix ->
                classPath.stream().filter(jar -> jar.getFileName().toString().startsWith(prefix)))
        .toList();
  }

  private void link(Path jar) throws IOException {
    Path link = directory.resolve("lib").resolve(jar.getFileName());
    Files.deleteIfExists(link);
    try {
      // A symbolic link would not do: Gradle looks for its installation where the jar really is.
      Files.createLink(link, jar);
    } catch (FileSystemException | UnsupportedOperationException otherDisk) {
      Files.copy(jar, link);
    }
  }

  private static Set<String> plugins(JarFile gradle) throws IOException {
    Set<String> plugins = new TreeSet<>();
    for (String list : List.of("gradle-plugins", "gradle-implementation-plugins")) {
      String names = read(gradle, list + ".properties").getProperty("plugins");
      plugins.addAll(List.of(names.split(",")));
    }
    return plugins;
  }

  private static Properties read(JarFile jar, String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      properties.load(in);
    }
    return properties;
  }

  private void writeModule(String folder, String module, String projects, String runtime)
      throws IOException {
    try (JarOutputStream jar = jar(folder, module)) {
      write(jar, module + MODULE, properties(projects, runtime));
      if (module.equals("gradle-launcher")) {
        // A daemon is started with this jar alone on its class path.
        String manifest = "Manifest-Version: 1.0\nClass-Path: " + runtime.replace(",", "\n  ");
        write(jar, JarFile.MANIFEST_NAME, (manifest + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** The module that the one jar lacks. */
  private void writeCompilerPlugin() throws IOException {
    String module = "gradle-java-compiler-plugin";
    String folder = IncrementalCompileTask.class.getPackageName().replace('.', '/');
    List<Path> classes = new ArrayList<>();
    try (Stream<Path> files = Files.list(classesOfThisModule().resolve(folder))) {
      files.forEach(classes::add);
    }
    try (JarOutputStream jar = jar("lib/plugins", module)) {
      write(jar, module + MODULE, properties("", ""));
      for (Path file : classes) {
        write(jar, folder + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  private static Path classesOfThisModule() {
    try {
      return Path.of(
          IncrementalCompileTask.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private JarOutputStream jar(String folder, String module) throws IOException {
    Path jar = directory.resolve(folder).resolve(module + "-" + version + ".jar");
    return new JarOutputStream(Files.newOutputStream(jar));
  }

  private static byte[] properties(String projects, String runtime) {
    return ("projects=" + projects + "\nruntime=" + runtime + "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }
}
