package dev.preflight.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Starts an application on Jersey in a class loader of its own, that sees nothing of these tests,
 * and asks it what a page of {@value Probe#ORIGIN} would.
 */
final class Start {

  private final List<Path> classPath = new ArrayList<>();
  private final List<String> registered = new ArrayList<>();
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private ClassLoader parent = ClassLoader.getPlatformClassLoader();
  private Optional<ClassLoader> context = Optional.empty();
  private String application = "";
  private Set<String> loaded = new HashSet<>();

  private Start() {}

  /** With these classes or jars in front of Preflight's and Jersey's. */
  static Start of(Path... classes) {
    Start start = with(classes);
    start.classPath.addAll(Libraries.both());
    return start;
  }

  /** With these and nothing else. */
  static Start with(Path... classes) {
    Start start = new Start();
    start.classPath.addAll(List.of(classes));
    return start;
  }

  /** Below another loader, as a web application is below its server's. */
  Start below(ClassLoader loader) {
    parent = loader;
    return this;
  }

  /** Started by a thread of the server's, whose context is the server's loader. */
  Start byTheServer() {
    context = Optional.of(parent);
    return this;
  }

  Start register(String... classes) {
    registered.addAll(List.of(classes));
    return this;
  }

  Start application(String name) {
    application = name;
    return this;
  }

  Start property(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  /** Notes the names of the classes that are loaded. */
  Start noting(Set<String> classes) {
    loaded = classes;
    return this;
  }

  /** What came of it, with one line for each of these requests. */
  Started asked(String... requests) {
    try (Logged logged = new Logged();
        URLClassLoader loader = new OwnFirst(urls(), parent, loaded)) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(context.orElse(loader));
      try {
        List<String> rows = probe(loader).apply(what(), List.of(requests));
        return new Started(rows, logged.lines(), "");
      } catch (RuntimeException | LinkageError e) {
        return new Started(List.of(), logged.lines(), text(e));
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> what() {
    return Map.of("register", registered, "properties", properties, "application", application);
  }

  /** Only names and texts go in and out, so that both sides know all types. */
  @SuppressWarnings("unchecked")
  private static BiFunction<Map<String, Object>, List<String>, List<String>> probe(
      ClassLoader loader) throws ReflectiveOperationException {
    return (BiFunction<Map<String, Object>, List<String>, List<String>>)
        Class.forName(Probe.class.getName(), true, loader)
            .asSubclass(BiFunction.class)
            .getConstructor()
            .newInstance();
  }

  private URL[] urls() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classPath) {
      urls.add(url(path));
    }
    urls.add(url(probe()));
    return urls.toArray(URL[]::new);
  }

  static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  /** A folder with the class that runs in there, and nothing else of these tests. */
  static Path probe() {
    try {
      Path folder = Path.of("target", "probe").toAbsolutePath();
      Path from = Libraries.of(Probe.class);
      String name = Probe.class.getPackageName().replace('.', '/');
      Files.createDirectories(folder.resolve(name));
      try (Stream<Path> files = Files.list(from.resolve(name))) {
        for (Path file : files.toList()) {
          if (file.getFileName().toString().matches("Probe[.$].*")) {
            Files.write(
                folder.resolve(name).resolve(file.getFileName().toString()),
                Files.readAllBytes(file));
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The message of whatever is at the bottom. */
  private static String text(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  /** Prefers its own classes, as the loaders of web applications do. */
  private static final class OwnFirst extends URLClassLoader {

    private final Set<String> loaded;

    OwnFirst(URL[] urls, ClassLoader parent, Set<String> loaded) {
      super("application", urls, parent);
      this.loaded = loaded;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        try {
          Class<?> found = findClass(name);
          this.loaded.add(name);
          return found;
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }
  }
}
