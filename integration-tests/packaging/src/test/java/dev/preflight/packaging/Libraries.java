package dev.preflight.packaging;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.deploy.Preflight;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the class path of these tests holds, as applications have it beside their own classes. */
final class Libraries {

  private static final List<String> OF_JERSEY =
      List.of(
          "jersey-",
          "hk2-",
          "aopalliance-repackaged",
          "osgi-resource-locator",
          "javassist",
          "jakarta.");

  private Libraries() {}

  /** Preflight's two jars, or the folders that a build of several modules has in their place. */
  static List<Path> preflight() {
    return List.of(of(Preflight.class), of(CrossOrigin.class));
  }

  /** Jersey with all that it needs, the API of Jakarta REST included. */
  static List<Path> jersey() {
    return all()
        .filter(path -> OF_JERSEY.stream().anyMatch(path.getFileName().toString()::startsWith))
        .toList();
  }

  static List<Path> both() {
    List<Path> both = new ArrayList<>(preflight());
    both.addAll(jersey());
    return both;
  }

  /** As one text, for a compiler. */
  static String classPath(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  static Stream<Path> all() {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(classPath)
        .map(Path::of);
  }

  static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
