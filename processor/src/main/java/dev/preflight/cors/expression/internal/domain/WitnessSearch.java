package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the shortest origin with a given kind of registrable domain. The length of the shortest
 * path to the end of any origin guides the search, so that it sees little of the public suffix
 * list.
 */
final class WitnessSearch {

  private final Automaton reversed;
  private final Map<State, Integer> distance;
  private final Transitions transitions;

  /** The language over {@link Symbols}, from right to left, deterministic and minimal. */
  WitnessSearch(Automaton reversed, Transitions transitions) {
    this.reversed = reversed;
    this.transitions = transitions;
    distance = distances(reversed);
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

  /** A step of a path through the reverse states. */
  private record Step(
      ReverseState at, int length, int estimate, int order, char symbol, @Nullable Step before)
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
  private Optional<String> shortest(Collection<String> knownDomains, ReverseState.Question question)
      throws RefusedException {
    SortedWords known = new SortedWords(fromTheRight(knownDomains));
    ReverseState.Question unknown =
        (end, wholeSuffix) -> !known.isWord(end.known()) && question.accepts(end, wholeSuffix);
    PriorityQueue<Step> open = new PriorityQueue<>();
    Set<ReverseState> seen = new HashSet<>();
    for (ReverseState first : ReverseState.first(reversed.getInitialState(), known)) {
      open.add(new Step(first, 0, estimate(first, 0), open.size(), ' ', null));
    }
    int order = open.size();
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (!seen.add(step.at())) {
        continue;
      }
      DomainSearch.requireFewer(seen.size());
      if (step.at().part() == ReverseState.Part.SCHEME && step.at().state().isAccept()) {
        return Optional.of(word(step));
      }
      Set<ReverseState> here = new HashSet<>();
      for (Transitions.Edge edge : transitions.from(step.at(), true)) {
        for (ReverseState next : step.at().after(edge.symbol(), edge.target(), known, unknown)) {
          if (!seen.contains(next) && here.add(next)) {
            int length = step.length() + 1;
            open.add(new Step(next, length, estimate(next, length), order++, edge.symbol(), step));
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
   * @param among which of these domains are looked for
   */
  Optional<String> shortestFree(Set<String> spelled, ReverseState.Question among)
      throws RefusedException {
    Optional<String> registrable =
        shortest(
            spelled,
            (end, suffix) ->
                end.free() && end.delegated() && !suffix && among.accepts(end, suffix));
    return registrable.isPresent()
        ? registrable
        : shortest(spelled, (end, suffix) -> end.free() && among.accepts(end, suffix));
  }

  /** The shortest origin whose domain is not that of the shortest origin. */
  String beyondShortest() throws RefusedException {
    String first = shortest(Set.of(), (end, suffix) -> true).orElseThrow();
    return shortest(Set.of(Witness.domain(Symbols.plain(first))), (end, suffix) -> true)
        .orElse(first);
  }

  private int estimate(ReverseState at, int length) {
    return length + distance.getOrDefault(at.state(), 0);
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

  private static List<String> fromTheRight(Collection<String> domains) {
    return domains.stream().map(domain -> new StringBuilder(domain).reverse().toString()).toList();
  }
}
