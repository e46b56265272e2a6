package dev.preflight.cors.internal.surface;

import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.manifest.ManifestPath;
import dev.preflight.cors.manifest.ManifestResource;
import java.util.List;
import java.util.Optional;

/**
 * Where a request goes.
 *
 * @param template of the path
 * @param entries the classes that have their methods there
 */
public record Place(String template, List<Entry> entries) {

  /**
   * A path of a class.
   *
   * @param resource the class
   * @param path the path
   */
  public record Entry(ManifestResource resource, ManifestPath path) {

    /** The methods that respond; GET handles HEAD where nothing else does. */
    List<ManifestMethod> handling(String method) {
      List<ManifestMethod> exact =
          path.methods().stream().filter(each -> each.method().equals(method)).toList();
      return exact.isEmpty() && method.equals("HEAD") ? handling("GET") : exact;
    }
  }

  /** The server adds OPTIONS to every path. */
  boolean has(String method) {
    return method.equals("OPTIONS") || handler(method).isPresent();
  }

  /** The method that responds. */
  public Optional<ManifestMethod> handler(String method) {
    return entries.stream().flatMap(entry -> entry.handling(method).stream()).findFirst();
  }
}
