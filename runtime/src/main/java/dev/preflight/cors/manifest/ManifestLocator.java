package dev.preflight.cors.manifest;

import java.util.List;

/**
 * A sub-resource locator.
 *
 * @param path its path below the class, without a slash at either end
 * @param templates the full templates at which it stands, one for each {@code at} of its class
 * @param source file and line of it
 * @param returns the type that it declares to return
 * @param classes the resource classes of the module that this can be, by name; empty if the
 *     declaration does not tell
 */
public record ManifestLocator(
    String path, List<String> templates, String source, String returns, List<String> classes) {

  /**
   * Copies the lists.
   *
   * @param path the path
   * @param templates the templates
   * @param source the source
   * @param returns the returns
   * @param classes the classes
   */
  public ManifestLocator {
    templates = List.copyOf(templates);
    classes = List.copyOf(classes);
  }
}
