package dev.preflight.cors.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** What the build knows about itself; the properties of the top-level {@code pom.xml}. */
public final class Build {

  private static final Properties VALUES = read();

  private Build() {}

  /** The version of Preflight. */
  public static String version() {
    return value("version");
  }

  /** A page of this version on the site; empty if the pages are in the jar only. */
  public static Optional<String> page(String path) {
    return at(value("site"), version(), path);
  }

  /** A page of a version on a site, whether or not its address ends in a slash. */
  static Optional<String> at(String site, String version, String path) {
    return site.isEmpty()
        ? Optional.empty()
        : Optional.of(
            site.replaceAll("/+$", "") + "/" + version + "/" + path.replaceAll("\\.md$", ".html"));
  }

  /** Where mistakes of ours are reported; may be empty. */
  public static String issues() {
    return value("issues");
  }

  private static String value(String name) {
    String value = VALUES.getProperty(name, "").strip();
    // Class folders that Maven has not filtered.
    return value.startsWith("${") ? "" : value;
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream stream = Build.class.getResourceAsStream("build.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
