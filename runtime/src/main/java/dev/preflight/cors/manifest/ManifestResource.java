package dev.preflight.cors.manifest;

import java.util.List;

/**
 * A resource class.
 *
 * @param className its binary name, {@code com.example.Shop$Orders}
 * @param at the paths from the application's base at which it responds, {@code /orders}: the one of
 *     a root resource, those of the locators that declare to return a sub-resource; empty for a
 *     sub-resource that no locator of the module is known to return
 * @param root whether it is a root resource
 * @param policies the policies that govern any of its methods or the class, each once
 * @param otherwise what governs the class as a whole, as positions in {@code policies}; several if
 *     each belongs to another application
 * @param paths its paths, sorted
 * @param locators its sub-resource locators, sorted by path
 * @param suppressions the warnings that {@code @SuppressWarnings("cors:…")} in it silences
 */
public record ManifestResource(
    String className,
    List<String> at,
    boolean root,
    List<ManifestPolicy> policies,
    List<Integer> otherwise,
    List<ManifestPath> paths,
    List<ManifestLocator> locators,
    List<ManifestSuppression> suppressions) {

  /**
   * Copies the lists.
   *
   * @param className the class name
   * @param at the at
   * @param root the root
   * @param policies the policies
   * @param otherwise the otherwise
   * @param paths the paths
   * @param locators the locators
   * @param suppressions the suppressions
   */
  public ManifestResource {
    at = List.copyOf(at);
    policies = List.copyOf(policies);
    otherwise = List.copyOf(otherwise);
    paths = List.copyOf(paths);
    locators = List.copyOf(locators);
    suppressions = List.copyOf(suppressions);
  }
}
