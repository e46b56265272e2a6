package dev.preflight.cors.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for an expression near a refused one that is sound. Every proposal has been analysed
 * itself, and reaches no domain that the author did not spell out.
 */
final class Correction {

  /** Expressions to analyse before giving up. */
  private static final int TRIES = 24;

  /** Larger expressions are not corrected: each try costs an analysis. */
  private static final int LARGEST = 400;

  private Correction() {}

  /** A sound expression, the nearest one first. */
  static Optional<String> of(Proof refused, boolean secureOnly) {
    if (refused.language().values().getNumberOfStates() > LARGEST) {
      return Optional.empty();
    }
    Set<String> domains = refused.spelledDomains();
    if (domains.isEmpty() && !refused.matchesNoOrigin()) {
      return Optional.empty(); // whose domains were meant is anybody's guess
    }
    Deque<Proof> open = new ArrayDeque<>();
    Set<String> tried = new HashSet<>();
    open.add(refused);
    while (!open.isEmpty()) {
      for (String candidate : Candidates.of(open.remove(), secureOnly)) {
        if (tried.size() >= TRIES || !tried.add(candidate)) {
          continue;
        }
        Optional<Proof> proof = proof(candidate);
        if (proof.isPresent()) {
          if (isAnswer(proof.get(), domains, secureOnly)) {
            return Optional.of(candidate);
          }
          open.add(proof.get());
        }
      }
    }
    return rewritten(domains)
        .filter(text -> proof(text).filter(p -> isAnswer(p, domains, secureOnly)).isPresent());
  }

  /** An expression that matched no origin spelled no domain either, so its correction may. */
  private static boolean isAnswer(Proof proof, Set<String> domains, boolean secureOnly) {
    return proof.isSound(secureOnly)
        && (domains.isEmpty() || domains.containsAll(proof.spelledDomains()));
  }

  private static Optional<Proof> proof(String candidate) {
    try {
      return Optional.of(Proof.of(candidate));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /** The domains that were meant, and all below them. */
  private static Optional<String> rewritten(Set<String> domains) {
    if (domains.isEmpty()
        || domains.size() > 3
        || domains.stream().anyMatch(d -> d.matches("\\[.*|[\\d.]+"))) {
      return Optional.empty();
    }
    String names =
        domains.stream().map(name -> name.replace(".", "\\.")).collect(Collectors.joining("|"));
    return Optional.of(
        "https://([a-z0-9-]+\\.)*" + (domains.size() == 1 ? names : "(" + names + ")"));
  }
}
