package dev.preflight.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs folders into jars, as the jar tool does. */
final class Jar {

  private Jar() {}

  /** The jar of a folder; what is a jar already stays as it is. */
  static Path of(Path classes, Path into) {
    if (!Files.isDirectory(classes)) {
      return classes;
    }
    Path jar =
        into.resolve(classes.getParent().getFileName() + "-" + classes.getFileName() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.sorted().toList()) {
        if (!file.equals(classes)) {
          String name = classes.relativize(file).toString().replace('\\', '/');
          out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
          if (Files.isRegularFile(file)) {
            Files.copy(file, out);
          }
          out.closeEntry();
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
