package dev.preflight.cors.internal.microprofile;

import dev.preflight.cors.policy.OriginSettings;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Reads MicroProfile Config. Loaded only where its API is on the class path. */
public final class MicroProfileSettings implements OriginSettings {

  /** Called where the API was found. */
  public MicroProfileSettings() {}

  @Override
  public Optional<Setting> find(String key) {
    Config config;
    try {
      config = ConfigProvider.getConfig();
    } catch (IllegalStateException | NoSuchElementException e) {
      // The API alone, without an implementation, has no values.
      return Optional.empty();
    }
    try {
      ConfigValue found = config.getConfigValue(key);
      String value = found.getValue();
      return value == null
          ? Optional.empty()
          : Optional.of(new Setting(value, "MicroProfile Config, source " + found.getSourceName()));
    } catch (RuntimeException e) {
      throw new UnreadableException("MicroProfile Config", e);
    }
  }
}
