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
  private final Moves moves = new Moves();

  /** The language over {@link Symbols}, from right to left, deterministic and minimal. */
  DomainSearch(Automaton reversed) {
    this.reversed = reversed;
  }

  /** Looks for an origin in the same language. */
  WitnessSearch witnesses() {
    return new WitnessSearch(reversed, moves);
  }

  /**
   * Whether infinitely many registrable domains exist: whether a way through one leads in a circle.
   * Each place can be completed to an origin, so that a circle can be run through at will.
   *
   * @param withFree whether domains with free characters count
   */
  boolean isInfinite(boolean withFree) throws RefusedException {
    Set<Place> finished = new HashSet<>();
    Set<Place> onWay = new LinkedHashSet<>();
    Deque<Deque<Place>> open = new ArrayDeque<>();
    open.push(new ArrayDeque<>(Place.first(reversed.getInitialState(), NO_WORDS)));
    Deque<Place> way = new ArrayDeque<>();
    while (!open.isEmpty()) {
      Deque<Place> siblings = open.element();
      if (siblings.isEmpty()) {
        open.pop();
        if (!way.isEmpty()) {
          Place done = way.pop();
          onWay.remove(done);
          finished.add(done);
        }
        continue;
      }
      Place place = siblings.remove();
      if (place.isInDomain() && onWay.contains(place)) {
        return true;
      }
      if (onWay.contains(place) || finished.contains(place)) {
        continue;
      }
      requireFewer(finished.size() + onWay.size());
      way.push(place);
      onWay.add(place);
      open.push(new ArrayDeque<>(nextInDomain(place, withFree)));
    }
    return false;
  }

  private Collection<Place> nextInDomain(Place place, boolean withFree) {
    Set<Place> next = new LinkedHashSet<>();
    for (Moves.Move move : moves.from(place, withFree)) {
      for (Place there :
          place.after(move.symbol(), move.target(), NO_WORDS, (end, wholeSuffix) -> false)) {
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
    Set<Place> outside = new HashSet<>();
    Deque<Reading> open = new ArrayDeque<>();
    Place.first(reversed.getInitialState(), NO_WORDS)
        .forEach(first -> open.push(new Reading(first, "")));
    int steps = 0;
    while (!open.isEmpty() && domains.size() < most) {
      Reading reading = open.pop();
      Place place = reading.place();
      if (!place.isInDomain() && !outside.add(place)) {
        continue;
      }
      requireFewer(++steps);
      for (Moves.Move move : moves.from(place, false)) {
        for (Place next :
            place.after(move.symbol(), move.target(), NO_WORDS, (end, wholeSuffix) -> true)) {
          if (next.isInDomain()) {
            open.push(reading.followedBy(move.symbol(), next));
          } else if (place.isInDomain()) {
            domains.add(reading.domain());
          } else {
            open.push(new Reading(next, ""));
          }
        }
      }
    }
    return domains;
  }

  /** A place and what was read of the registrable domain on the way there. */
  private record Reading(Place place, String domain) {
    Reading followedBy(char symbol, Place next) {
      boolean trailingDot = !place.isInDomain() && symbol == '.';
      return new Reading(next, trailingDot ? "" : symbol + domain);
    }
  }

  static void requireFewer(int steps) throws RefusedException {
    if (steps > Limits.SEARCH_STEPS) {
      throw RefusedException.size("it matches too many different domains to look at");
    }
  }
}
