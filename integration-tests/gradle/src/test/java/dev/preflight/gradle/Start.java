package dev.preflight.gradle;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts compiled classes on Jersey, without a container. */
final class Start {

  private static final List<String> OF_JERSEY =
      List.of("jersey-", "hk2-", "aopalliance-", "osgi-resource-locator", "javassist", "jakarta.");

  private static final Pattern STALE =
      Pattern.compile("(?m)^(?:\\S+\\.)?(\\w+): \\S+Cors was generated from other ");

  private Start() {}

  /** How the resources respond; or which of them the start calls stale, after "stops: ". */
  static String of(Path classes) throws IOException {
    List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (Path library : libraries()) {
      urls.add(library.toUri().toURL());
    }
    urls.add(classesOfThisModule().toUri().toURL());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      thread.setContextClassLoader(loader);
      return (String)
          Class.forName(Deployment.class.getName(), true, loader)
              .asSubclass(Supplier.class)
              .getConstructor()
              .newInstance()
              .get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException stopped) {
      return "stops: " + stale(stopped);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String stale(RuntimeException stopped) {
    Throwable root = stopped;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    List<String> names =
        STALE
            .matcher(String.valueOf(root.getMessage()))
            .results()
            .map(each -> "`" + each.group(1) + "`")
            .toList();
    if (names.isEmpty()) {
      throw stopped;
    }
    return String.join(", ", names) + (names.size() == 1 ? " is stale" : " are stale");
  }

  /** Preflight and Jersey. */
  static List<Path> libraries() {
    List<Path> libraries = new ArrayList<>();
    libraries.add(PreflightRepository.jar("annotations"));
    libraries.add(PreflightRepository.jar("runtime"));
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> OF_JERSEY.stream().anyMatch(jar.getFileName().toString()::startsWith))
        .forEach(libraries::add);
    return libraries;
  }

  private static Path classesOfThisModule() {
    try {
      return Path.of(Deployment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
