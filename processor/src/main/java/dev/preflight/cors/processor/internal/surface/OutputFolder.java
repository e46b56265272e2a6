package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * The folder into which the compiler writes classes. Its name is all that tells a compilation of
 * tests from one of main code: build tools call the compiler, and so us, in the same way for both.
 *
 * @param path the path, with slashes; empty if the compiler does not tell
 */
record OutputFolder(String path) {

  /** A file that is asked for, but never written. */
  private static final String PROBE = "META-INF/preflight/folder";

  private static final Pattern ANY =
      Pattern.compile("/(" + PROBE + "|" + CorsManifest.LOCATION + ")$");

  static OutputFolder of(Filer filer) {
    String file = place(filer);
    Matcher place = ANY.matcher(file);
    return new OutputFolder(place.find() ? file.substring(0, place.start()) : "");
  }

  /** The Eclipse compiler tells the place only of files that exist, and of new ones. */
  private static String place(Filer filer) {
    try {
      return path(filer.getResource(StandardLocation.CLASS_OUTPUT, "", CorsManifest.LOCATION));
    } catch (IOException | RuntimeException absent) {
      try {
        return path(filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE));
      } catch (IOException | RuntimeException unknown) {
        return "";
      }
    }
  }

  private static String path(FileObject file) {
    String path = file.toUri().getPath();
    return path == null ? "" : path;
  }

  /**
   * Whether a build tool writes the classes of tests here: Maven and sbt into {@code test-classes},
   * Gradle into {@code classes/java/test} or {@code integrationTest}, Eclipse into {@code
   * bin/test}, IntelliJ into {@code out/test/module}, NetBeans into {@code test/classes}.
   */
  boolean isOfTests() {
    List<String> names = List.of(path.split("/"));
    String last = name(names, 1);
    String parent = name(names, 2);
    String above = name(names, 3);
    return last.equals("test-classes")
        || (last.equals("test") && !parent.equals("production"))
        || (above.equals("classes") && last.matches("test[A-Z].*|.*Test"))
        || (parent.equals("test") && (last.equals("classes") || above.equals("out")));
  }

  private static String name(List<String> names, int fromEnd) {
    return names.size() < fromEnd ? "" : names.get(names.size() - fromEnd);
  }
}
