package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.OriginLanguages;
import dev.preflight.cors.expression.internal.domain.Witness;
import dk.brics.automaton.Automaton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a plain list of origins and patterns that matches exactly what an expression does. */
final class Simplifier {

  /** A longer list is no simpler to review. */
  private static final int MOST_ENTRIES = 6;

  private Simplifier() {}

  /** The list, if there is one. */
  static Optional<List<String>> of(Automaton origins) {
    List<String> entries = new ArrayList<>();
    Automaton rest = origins;
    while (!rest.isEmpty()) {
      String shortest = rest.getShortestExample(true);
      if (entries.size() == MOST_ENTRIES) {
        return Optional.empty();
      }
      String entry = widestWithin(origins, shortest);
      entries.add(entry);
      rest = rest.minus(OriginLanguages.ofPattern(entry));
    }
    return Optional.of(entries);
  }

  /** The pattern that covers this origin and as much beside it as the language allows. */
  private static String widestWithin(Automaton origins, String origin) {
    String host = Witness.host(origin);
    String scheme = origin.substring(0, origin.indexOf("://") + 3);
    String port = origin.substring(scheme.length() + host.length());
    for (String suffix : List.of(":*", port)) {
      for (int dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
        String pattern = scheme + "*" + host.substring(dot) + suffix;
        if (isWithin(pattern, origins)) {
          return pattern;
        }
      }
    }
    String anyPort = scheme + host + ":*";
    return isWithin(anyPort, origins) ? anyPort : origin;
  }

  private static boolean isWithin(String pattern, Automaton origins) {
    // Most patterns are refused by a member of theirs, at no cost beside that of an automaton.
    for (String label : List.of("a", "0.a")) {
      String member = pattern.replace("*.", label + ".").replace(":*", ":1");
      if (!origins.run(member)) {
        return false;
      }
    }
    Automaton language = OriginLanguages.ofPattern(pattern);
    return !language.isEmpty() && language.subsetOf(origins);
  }
}
