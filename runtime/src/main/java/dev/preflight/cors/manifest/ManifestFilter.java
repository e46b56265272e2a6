package dev.preflight.cors.manifest;

import java.util.List;

/**
 * A filter of the module that reads request headers before resource methods run.
 *
 * @param className the binary name of its class
 * @param boundTo the name bindings that a method needs for it to run; empty if it runs for all
 * @param setsSecurityContext whether it says who the caller is
 * @param headers what it reads
 */
public record ManifestFilter(
    String className,
    List<String> boundTo,
    boolean setsSecurityContext,
    List<ManifestHeader> headers) {

  /**
   * Copies the lists.
   *
   * @param className the class name
   * @param boundTo the name bindings
   * @param setsSecurityContext the sets security context
   * @param headers the headers
   */
  public ManifestFilter {
    boundTo = List.copyOf(boundTo);
    headers = List.copyOf(headers);
  }
}
