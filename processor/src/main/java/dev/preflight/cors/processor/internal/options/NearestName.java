package dev.preflight.cors.processor.internal.options;

import java.util.Collection;
import java.util.Comparator;

/** Finds the name that a misspelt one was meant to be. */
final class NearestName {

  private NearestName() {}

  /**
   * The name with the fewest letters to insert, delete or replace; among equals the first by
   * alphabet.
   */
  static String of(String misspelt, Collection<String> names) {
    return names.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(misspelt, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
