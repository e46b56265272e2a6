package dev.preflight.cors.processor.internal.model;

import java.util.List;

/**
 * A request header that governed code reads.
 *
 * @param name the header
 * @param from files and lines, in alphabetical order
 */
public record DerivedHeader(String name, List<String> from) {

  public DerivedHeader {
    from = List.copyOf(from);
  }
}
