package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.body.HeaderRead;
import java.util.List;

/**
 * A filter that reads request headers before resource methods run.
 *
 * @param className the binary name of its class
 * @param boundTo the name bindings that a method needs for it to run; empty if it runs for all
 * @param setsSecurityContext whether it says who the caller is
 * @param headers what it reads
 */
public record RequestFilter(
    String className, List<String> boundTo, boolean setsSecurityContext, List<HeaderRead> headers) {

  public RequestFilter {
    boundTo = List.copyOf(boundTo);
    headers = List.copyOf(headers);
  }

  boolean reads(String header) {
    return headers.stream().anyMatch(read -> read.name().equalsIgnoreCase(header));
  }
}
