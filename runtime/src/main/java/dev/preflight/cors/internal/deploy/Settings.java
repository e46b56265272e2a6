package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.microprofile.MicroProfileSettings;
import dev.preflight.cors.policy.OriginSettings;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import jakarta.ws.rs.core.Configuration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one deployed application. A key is looked up in MicroProfile Config where it
 * is on the class path, the Environment of Spring, the properties of the application, the system
 * properties, and the environment; the first that has it wins.
 */
public final class Settings implements OriginSettings {

  public static final String ENABLED = "preflight.enabled";
  public static final String VERIFY = "preflight.verify";
  public static final String PRE_MATCHING = "preflight.prematching";

  private static final String MICROPROFILE = "org.eclipse.microprofile.config.ConfigProvider";

  private final List<OriginSettings> sources;

  /** The names of the sources that only some applications have. */
  private final String optional;

  private Settings(List<OriginSettings> sources, String optional) {
    this.sources = List.copyOf(sources);
    this.optional = optional;
  }

  public static Settings of(Configuration application) {
    return of(application, Optional.empty());
  }

  /**
   * The configuration of an application.
   *
   * @param spring the Environment of Spring, where the application has one
   */
  public static Settings of(Configuration application, Optional<OriginSettings> spring) {
    return of(application, isPresent(MICROPROFILE), spring, System.getenv());
  }

  static Settings of(
      Configuration application,
      boolean microProfile,
      Optional<OriginSettings> spring,
      Map<String, String> env) {
    List<OriginSettings> sources = new ArrayList<>();
    if (microProfile) {
      sources.add(new MicroProfileSettings());
    }
    spring.ifPresent(sources::add);
    sources.add(key -> property(application, key));
    sources.add(Settings::systemProperty);
    sources.add(key -> variable(env, key));
    return new Settings(
        sources,
        (microProfile ? "MicroProfile Config, " : "")
            + (spring.isPresent() ? "Spring's Environment, " : ""));
  }

  /**
   * The configuration of a web application.
   *
   * @param parameters its parameters by name, {@code null} for those that it does not have
   */
  public static Settings ofParameters(Function<String, @Nullable String> parameters) {
    List<OriginSettings> sources = new ArrayList<>();
    boolean microProfile = isPresent(MICROPROFILE);
    if (microProfile) {
      sources.add(new MicroProfileSettings());
    }
    sources.add(
        key ->
            Optional.ofNullable(parameters.apply(key))
                .map(value -> new Setting(value, "parameter " + key + " of the web application")));
    sources.add(Settings::systemProperty);
    sources.add(key -> variable(System.getenv(), key));
    return new Settings(sources, microProfile ? "MicroProfile Config, " : "");
  }

  /** Without an application: system properties and the environment only. */
  static Settings ofEnvironment() {
    return new Settings(
        List.of(Settings::systemProperty, key -> variable(System.getenv(), key)), "");
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, Settings.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public Optional<Setting> find(String key) {
    for (OriginSettings source : sources) {
      Optional<Setting> setting = source.find(key);
      if (setting.isPresent()) {
        return setting;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Problem> missing(String key, Location here) {
    return Optional.of(
        Rule.ORIGIN_PLACEHOLDER_UNRESOLVED.at(
            here,
            key,
            optional
                + "the properties of the application, system properties, and environment variables",
            variableName(key)));
  }

  /**
   * The text of a key.
   *
   * @param key the key
   * @return its value; empty if no source has one
   */
  public String text(String key) {
    return find(key).map(Setting::value).orElse("");
  }

  /** Whether a switch is on. */
  public boolean isOn(String key) {
    return find(key).map(setting -> setting.value().strip().equalsIgnoreCase("true")).orElse(false);
  }

  /** Whether a switch that is usually on was switched off. */
  public boolean isOff(String key) {
    return find(key)
        .map(setting -> setting.value().strip().equalsIgnoreCase("false"))
        .orElse(false);
  }

  /**
   * A length of time.
   *
   * @throws IllegalStateException if the value is no whole number from 0 on
   */
  long millis(String key, long otherwise) {
    Optional<Setting> setting = find(key);
    if (setting.isEmpty()) {
      return otherwise;
    }
    try {
      long millis = Long.parseLong(setting.get().value().strip());
      if (millis >= 0) {
        return millis;
      }
    } catch (NumberFormatException e) {
      // Handled below, as a negative number is.
    }
    throw new IllegalStateException(
        key
            + " is \""
            + setting.get().value()
            + "\", from "
            + setting.get().source()
            + "; it is a number of milliseconds, 0 or more");
  }

  private static Optional<Setting> property(Configuration application, String key) {
    Object value = application.getProperty(key);
    if (value == null) {
      return Optional.empty();
    }
    Stream<?> values =
        value instanceof Collection<?> many
            ? many.stream()
            : value instanceof Object[] many ? Stream.of(many) : Stream.of(value);
    return Optional.of(
        new Setting(
            values.map(String::valueOf).collect(Collectors.joining(",")),
            "property " + key + " of the application"));
  }

  private static Optional<Setting> systemProperty(String key) {
    return Optional.ofNullable(System.getProperty(key))
        .map(value -> new Setting(value, "system property " + key));
  }

  /**
   * The mapping of MicroProfile Config: as it is, with underscores, with underscores in capitals.
   */
  private static Optional<Setting> variable(Map<String, String> env, String key) {
    String underscores = key.replaceAll("[^A-Za-z0-9]", "_");
    return Stream.of(key, underscores, variableName(key))
        .filter(env::containsKey)
        .findFirst()
        .map(name -> new Setting(env.getOrDefault(name, ""), "environment variable " + name));
  }

  private static String variableName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
