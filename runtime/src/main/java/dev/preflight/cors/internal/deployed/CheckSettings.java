package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is checked, and how.
 *
 * @param base the address of the API, with its base path
 * @param origins the pages; empty for those of the policies
 * @param values of path variables, by name
 * @param allMethods whether methods that may change something are called, too
 * @param login headers of the calls themselves
 * @param application the {@code Application} class that is deployed, if it has a policy
 * @param limits how much is sent
 */
public record CheckSettings(
    URI base,
    List<String> origins,
    Map<String, String> values,
    boolean allMethods,
    HeaderLines login,
    Optional<String> application,
    HttpNetwork.Limits limits) {

  /** Copies the collections. */
  public CheckSettings {
    origins = List.copyOf(origins);
    values = Map.copyOf(values);
  }

  /** The base path, without a slash at its end. */
  String basePath() {
    return Optional.ofNullable(base.getRawPath()).orElse("").replaceAll("/+$", "");
  }

  URI url(String path) {
    return base.resolve(basePath() + path);
  }
}
