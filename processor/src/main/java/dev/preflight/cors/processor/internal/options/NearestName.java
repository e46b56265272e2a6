package dev.preflight.cors.processor.internal.options;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
public final class NearestName {

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

  /**
   * The name that was probably meant: one or two letters away, in any case, and no more than a
   * quarter of the name. Names that only number something differently are different names.
   */
  public static Optional<String> nearly(String misspelt, Collection<String> names) {
    String lower = misspelt.toLowerCase(Locale.ROOT);
    int most = Math.min(2, misspelt.length() / 4);
    List<String> near =
        names.stream()
            .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= most)
            .filter(name -> !isNumberedLike(lower, name.toLowerCase(Locale.ROOT)))
            .toList();
    return near.isEmpty() ? Optional.empty() : Optional.of(of(lower, near));
  }

  private static boolean isNumberedLike(String one, String other) {
    return one.replaceAll("[0-9]", "").equals(other.replaceAll("[0-9]", ""));
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
