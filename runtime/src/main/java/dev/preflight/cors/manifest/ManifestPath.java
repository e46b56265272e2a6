package dev.preflight.cors.manifest;

import java.util.List;

/**
 * A path of a resource class.
 *
 * @param path the path below the class, without a slash at either end; empty for methods without
 *     {@code @Path}
 * @param templates the full templates at which it responds, {@code /orders/{id}}, one for each
 *     {@code at} of its class
 * @param methods what responds there, in the usual order of HTTP methods
 * @param grants what each policy in force at the path responds to preflights
 */
public record ManifestPath(
    String path, List<String> templates, List<ManifestMethod> methods, List<ManifestGrant> grants) {

  /**
   * Copies the lists.
   *
   * @param path the path
   * @param templates the templates
   * @param methods the methods
   * @param grants the grants
   */
  public ManifestPath {
    templates = List.copyOf(templates);
    methods = List.copyOf(methods);
    grants = List.copyOf(grants);
  }
}
