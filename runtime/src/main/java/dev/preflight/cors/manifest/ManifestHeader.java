package dev.preflight.cors.manifest;

import java.util.List;

/**
 * A request header that code reads.
 *
 * @param name the header
 * @param from files and lines, {@code OrdersResource.java:12}
 */
public record ManifestHeader(String name, List<String> from) {

  /**
   * Copies the list.
   *
   * @param name the name
   * @param from the places
   */
  public ManifestHeader {
    from = List.copyOf(from);
  }
}
