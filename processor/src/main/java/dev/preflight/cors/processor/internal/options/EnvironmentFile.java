package dev.preflight.cors.processor.internal.options;

import dev.preflight.cors.policy.OriginSettings;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** A properties file of one environment, in UTF-8. */
public final class EnvironmentFile implements OriginSettings {

  private final String name;
  private final Properties properties;

  private EnvironmentFile(String name, Properties properties) {
    this.name = name;
    this.properties = properties;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if it is no properties file
   */
  public static EnvironmentFile read(Path path, String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new EnvironmentFile(name, properties);
  }

  /** What is wrong with a file, in words. */
  public static String reason(Exception exception) {
    if (exception instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (exception instanceof AccessDeniedException) {
      return "access is denied";
    }
    // Properties.load says this of a \\u without four digits, the one thing it refuses.
    return exception instanceof IllegalArgumentException
        ? "it is no properties file: " + exception.getMessage()
        : exception.toString();
  }

  @Override
  public Optional<Setting> find(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .filter(value -> !refersToOthers(value))
        .map(value -> new Setting(value, name));
  }

  @Override
  public Optional<Problem> missing(String key, Location here) {
    return Optional.of(
        properties.containsKey(key)
            ? Rule.CONFIG_KEY_MISSING.at(
                here,
                key,
                name,
                "its value refers to other keys, which only the running application knows",
                "write the origins out in this file, or suppress this warning")
            : Rule.CONFIG_KEY_MISSING.at(
                here,
                key,
                name,
                "it does not set "
                    + key
                    + ", and the placeholder has no default, so an application with this file"
                    + " starts only if another source has the key",
                "add "
                    + key
                    + " to "
                    + name
                    + ", or give the placeholder a default: ${"
                    + key
                    + ":https://app.example.com}"));
  }

  private static boolean refersToOthers(String value) {
    return value.contains("${");
  }
}
