package dev.preflight.cors.expression;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the registrable domains of a language of origins, without listing the language: it is
 * walked from the right, beside the public suffix list.
 */
final class DomainSearch {

  /** Characters in the order in which a witness prefers them. */
  private static final String PREFERRED = "xabcdefghijklmnopqrstuvwyz0123456789-_.:/[]+";

  private static final char[] SYMBOLS = symbols();

  private static final SortedWords NO_WORDS = new SortedWords(List.of());

  private final Automaton reversed;
  private final Map<State, Integer> distance;
  private final Map<State, List<Move>> moves = new HashMap<>();

  /** The language over {@link Symbols}, from right to left, deterministic and minimal. */
  DomainSearch(Automaton reversed) {
    this.reversed = reversed;
    distance = distances(reversed);
  }

  private static char[] symbols() {
    StringBuilder all = new StringBuilder(PREFERRED);
    PREFERRED.chars().forEach(c -> all.append((char) (c + AsciiSet.SIZE)));
    return all.toString().toCharArray();
  }

  private static Map<State, Integer> distances(Automaton automaton) {
    Map<State, List<State>> sources = new HashMap<>();
    for (State state : automaton.getStates()) {
      for (Transition edge : state.getTransitions()) {
        sources.computeIfAbsent(edge.getDest(), key -> new ArrayList<>()).add(state);
      }
    }
    Map<State, Integer> distance = new HashMap<>();
    Deque<State> open = new ArrayDeque<>(automaton.getAcceptStates());
    open.forEach(state -> distance.put(state, 0));
    while (!open.isEmpty()) {
      State state = open.remove();
      int next = distance.getOrDefault(state, 0) + 1;
      for (State source : sources.getOrDefault(state, List.of())) {
        if (distance.putIfAbsent(source, next) == null) {
          open.add(source);
        }
      }
    }
    return distance;
  }

  /** A step of a way through the places. */
  private record Step(
      Place place, int length, int estimate, int order, char symbol, @Nullable Step before)
      implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      return estimate != other.estimate
          ? Integer.compare(estimate, other.estimate)
          : Integer.compare(order, other.order);
    }
  }

  /**
   * The shortest origin whose registrable domain is one of those looked for and not known.
   *
   * @return the origin, over {@link Symbols}
   * @throws RefusedException if the search takes too long
   */
  Optional<String> shortest(Collection<String> knownDomains, Place.Question question)
      throws RefusedException {
    SortedWords known = new SortedWords(fromTheRight(knownDomains));
    Place.Question unknown =
        (end, wholeSuffix) -> !known.isWord(end.known()) && question.accepts(end, wholeSuffix);
    PriorityQueue<Step> open = new PriorityQueue<>();
    Set<Place> seen = new HashSet<>();
    for (Place first : Place.first(reversed.getInitialState(), known)) {
      open.add(new Step(first, 0, estimate(first, 0), open.size(), ' ', null));
    }
    int order = open.size();
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (!seen.add(step.place())) {
        continue;
      }
      requireFewer(seen.size());
      if (step.place().part() == Place.Part.SCHEME && step.place().state().isAccept()) {
        return Optional.of(word(step));
      }
      Set<Place> here = new HashSet<>();
      for (Move move : moves(step.place(), true)) {
        for (Place next : step.place().after(move.symbol(), move.target(), known, unknown)) {
          if (!seen.contains(next) && here.add(next)) {
            int length = step.length() + 1;
            open.add(new Step(next, length, estimate(next, length), order++, move.symbol(), step));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The shortest origin of a domain with free characters, if possible one that can be registered.
   *
   * @param spelled the domains that are spelled out
   */
  Optional<String> shortestFree(Set<String> spelled) throws RefusedException {
    Optional<String> registrable =
        shortest(spelled, (end, suffix) -> end.free() && end.delegated() && !suffix);
    return registrable.isPresent() ? registrable : shortest(spelled, (end, suffix) -> end.free());
  }

  /** The shortest origin whose domain is not that of the shortest origin. */
  String beyondShortest() throws RefusedException {
    String first = shortest(Set.of(), (end, suffix) -> true).orElseThrow();
    String host = Witness.host(Symbols.plain(first));
    return shortest(Set.of(SuffixRules.INSTANCE.registrableDomain(host)), (end, suffix) -> true)
        .orElse(first);
  }

  private int estimate(Place place, int length) {
    return length + distance.getOrDefault(place.state(), 0);
  }

  private static String word(Step last) {
    StringBuilder word = new StringBuilder();
    Step step = last;
    Step before = step.before();
    while (before != null) {
      word.append(step.symbol());
      step = before;
      before = step.before();
    }
    return word.toString();
  }

  /** A character and where it leads. */
  private record Move(char symbol, State target) {}

  /** In the order in which a witness prefers the characters. */
  private List<Move> moves(Place place, boolean withFree) {
    List<Move> all = moves.computeIfAbsent(place.state(), DomainSearch::movesFrom);
    return withFree || !place.readsDomain()
        ? all
        : all.stream().filter(move -> !Symbols.isFree(move.symbol())).toList();
  }

  private static List<Move> movesFrom(State state) {
    List<Move> moves = new ArrayList<>();
    for (char symbol : SYMBOLS) {
      State target = state.step(symbol);
      if (target != null) {
        moves.add(new Move(symbol, target));
      }
    }
    return moves;
  }

  private static List<String> fromTheRight(Collection<String> domains) {
    return domains.stream().map(domain -> new StringBuilder(domain).reverse().toString()).toList();
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
    for (Move move : moves(place, withFree)) {
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
      for (Move move : moves(place, false)) {
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

  private static void requireFewer(int steps) throws RefusedException {
    if (steps > Limits.SEARCH_STEPS) {
      throw RefusedException.size("it matches too many different domains to look at");
    }
  }
}
