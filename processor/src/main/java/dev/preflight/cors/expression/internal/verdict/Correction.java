package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.domain.Domains;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an expression near a refused one that is sound. Every proposal has been analysed
 * itself, reaches no domain that the author did not spell out, and lets in no origin that the
 * refused one did not.
 */
final class Correction {

  /** Expressions to analyse before giving up. */
  private static final int TRIES = 40;

  /** Larger expressions are not corrected: each try costs an analysis. */
  private static final int LARGEST = 400;

  private Correction() {}

  /** A sound expression, the nearest one first. */
  static Optional<String> of(Proof refused, Terms terms) {
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
      for (String candidate : Candidates.of(open.remove(), terms)) {
        if (tried.size() >= TRIES || !tried.add(candidate)) {
          continue;
        }
        Optional<Proof> proof = proof(candidate);
        if (proof.isPresent() && isSolution(proof.get(), domains, terms)) {
          if (isWithin(proof.get(), refused)) {
            return Optional.of(candidate);
          }
        } else {
          proof.ifPresent(open::add);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the proposal lets in no origin that the refused expression did not. */
  private static boolean isWithin(Proof proposal, Proof refused) {
    return refused.matchesNoOrigin()
        || proposal.language().origins().subsetOf(refused.language().origins());
  }

  /** An expression that matched no origin spelled no domain either, so its correction may. */
  private static boolean isSolution(Proof proof, Set<String> domains, Terms terms) {
    return proof.isSound(terms)
        && proof.domains() instanceof Domains.SpelledOut
        && proof.spelledDomains().stream().allMatch(Correction::isName)
        && (domains.isEmpty() || domains.containsAll(proof.spelledDomains()));
  }

  /** Whether somebody may mean this domain: no label begins or ends with a hyphen. */
  private static boolean isName(String domain) {
    return !domain.startsWith("-")
        && !domain.endsWith("-")
        && !domain.contains("-.")
        && !domain.contains(".-");
  }

  private static Optional<Proof> proof(String candidate) {
    try {
      return Optional.of(Proof.of(candidate));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
