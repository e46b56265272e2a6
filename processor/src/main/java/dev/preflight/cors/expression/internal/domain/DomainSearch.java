package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks for the registrable domains of a language of origins, without listing the language: it is
 * walked from the right, beside the public suffix list.
 */
final class DomainSearch {

  private static final SortedWords NO_WORDS = new SortedWords(List.of());

  private final Automaton reversed;
  private final Transitions transitions = new Transitions();

  /** The language over {@link Symbols}, from right to left, deterministic and minimal. */
  DomainSearch(Automaton reversed) {
    this.reversed = reversed;
  }

  /** Looks for an origin in the same language. */
  WitnessSearch witnesses() {
    return new WitnessSearch(reversed, transitions);
  }

  /**
   * Whether infinitely many registrable domains exist: whether a path through one leads in a
   * circle. Each state can be completed to an origin, so that a circle can be run through at will.
   *
   * @param withFree whether domains with free characters count
   */
  boolean isInfinite(boolean withFree) throws RefusedException {
    Set<ReverseState> finished = new HashSet<>();
    Set<ReverseState> onPath = new LinkedHashSet<>();
    Deque<Deque<ReverseState>> open = new ArrayDeque<>();
    open.push(new ArrayDeque<>(ReverseState.first(reversed.getInitialState(), NO_WORDS)));
    Deque<ReverseState> path = new ArrayDeque<>();
    while (!open.isEmpty()) {
      Deque<ReverseState> siblings = open.element();
      if (siblings.isEmpty()) {
        open.pop();
        if (!path.isEmpty()) {
          ReverseState done = path.pop();
          onPath.remove(done);
          finished.add(done);
        }
        continue;
      }
      ReverseState at = siblings.remove();
      if (at.isInDomain() && onPath.contains(at)) {
        return true;
      }
      if (onPath.contains(at) || finished.contains(at)) {
        continue;
      }
      requireFewer(finished.size() + onPath.size());
      path.push(at);
      onPath.add(at);
      open.push(new ArrayDeque<>(nextInDomain(at, withFree)));
    }
    return false;
  }

  private Collection<ReverseState> nextInDomain(ReverseState at, boolean withFree) {
    Set<ReverseState> next = new LinkedHashSet<>();
    for (Transitions.Edge edge : transitions.from(at, withFree)) {
      for (ReverseState there :
          at.after(edge.symbol(), edge.target(), NO_WORDS, (end, wholeSuffix) -> false)) {
        next.add(there.withoutFreedom());
      }
    }
    return next;
  }

  /**
   * The registrable domains whose characters are all spelled out. To be asked only if there are
   * finitely many.
   *
   * @param most where to stop
   */
  Set<String> spelledOut(int most) throws RefusedException {
    Set<String> domains = new TreeSet<>();
    Set<ReverseState> outside = new HashSet<>();
    Deque<Reading> open = new ArrayDeque<>();
    ReverseState.first(reversed.getInitialState(), NO_WORDS)
        .forEach(first -> open.push(new Reading(first, "")));
    int steps = 0;
    while (!open.isEmpty() && domains.size() < most) {
      Reading reading = open.pop();
      ReverseState at = reading.at();
      if (!at.isInDomain() && !outside.add(at)) {
        continue;
      }
      requireFewer(++steps);
      for (Transitions.Edge edge : transitions.from(at, false)) {
        for (ReverseState next :
            at.after(edge.symbol(), edge.target(), NO_WORDS, (end, wholeSuffix) -> true)) {
          if (next.isInDomain()) {
            open.push(reading.followedBy(edge.symbol(), next));
          } else if (at.isInDomain()) {
            domains.add(reading.domain());
          } else {
            open.push(new Reading(next, ""));
          }
        }
      }
    }
    return domains;
  }

  /** A state and what was read of the registrable domain on the path to it. */
  private record Reading(ReverseState at, String domain) {
    Reading followedBy(char symbol, ReverseState next) {
      boolean trailingDot = !at.isInDomain() && symbol == '.';
      return new Reading(next, trailingDot ? "" : symbol + domain);
    }
  }

  static void requireFewer(int steps) throws RefusedException {
    if (steps > Limits.SEARCH_STEPS) {
      throw RefusedException.size("it matches too many different domains to look at");
    }
  }
}
