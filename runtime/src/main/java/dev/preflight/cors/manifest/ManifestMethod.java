package dev.preflight.cors.manifest;

import java.util.List;

/**
 * An HTTP method that responds at a path.
 *
 * @param method the HTTP method; an implied HEAD is not listed
 * @param handler the Java method, {@code OrdersResource.get}
 * @param source file and line of it
 * @param consumes the media types it accepts; empty for any
 * @param policies what governs it, as positions in the {@code policies} of its class; empty if
 *     nothing does, several if each belongs to another application
 */
public record ManifestMethod(
    String method, String handler, String source, List<String> consumes, List<Integer> policies) {

  /**
   * Copies the lists.
   *
   * @param method the method
   * @param handler the handler
   * @param source the source
   * @param consumes the consumes
   * @param policies the policies
   */
  public ManifestMethod {
    consumes = List.copyOf(consumes);
    policies = List.copyOf(policies);
  }
}
