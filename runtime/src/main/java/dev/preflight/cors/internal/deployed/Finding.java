package dev.preflight.cors.internal.deployed;

import java.util.List;

/**
 * What is wrong, and where it was seen.
 *
 * @param symptom what is wrong
 * @param seen where, one line each, safe to print
 */
public record Finding(Symptom symptom, List<String> seen) {

  /** Copies the list. */
  public Finding {
    seen = List.copyOf(seen);
  }
}
