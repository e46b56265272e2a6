package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The subset construction, with an end: the library's own has no limit and would fill the memory
 * for {@code (a|b)*a(a|b){30}}.
 */
final class Determiniser {

  private final Nfa nfa;
  private final EpsilonClosure closure;
  private final boolean free;
  private final int[] groupOf;
  private final List<BitSet> consumers = new ArrayList<>();
  private final Map<Subset, State> states = new HashMap<>();
  private final Deque<Subset> open = new ArrayDeque<>();
  private long steps;

  /** A state of the deterministic automaton. */
  private record Subset(BitSet steps, boolean accepts) {}

  private Determiniser(Nfa nfa, boolean free) {
    this.nfa = nfa;
    this.free = free;
    closure = new EpsilonClosure(nfa);
    groupOf = new int[free ? Symbols.COUNT : AsciiSet.SIZE];
  }

  /** The deterministic automaton over {@link Symbols}, which need not be minimal. */
  static Automaton overSymbols(Nfa nfa) throws RefusedException {
    return new Determiniser(nfa, true).determinise();
  }

  /** The same over ASCII: whether a character was spelled out is forgotten. */
  static Automaton overAscii(Nfa nfa) throws RefusedException {
    return new Determiniser(nfa, false).determinise();
  }

  private Automaton determinise() throws RefusedException {
    groupSymbols();
    BitSet first = closure.atStart();
    Automaton automaton = new Automaton();
    automaton.setInitialState(stateOf(new Subset(first, closure.accepts(first, true))));
    while (!open.isEmpty()) {
      expand(open.remove());
    }
    automaton.setDeterministic(true);
    automaton.restoreInvariant();
    return automaton;
  }

  /** Symbols that the same states consume need to be looked at once. */
  private void groupSymbols() {
    Map<Nfa.Symbol, BitSet> byLabel = new LinkedHashMap<>();
    for (Nfa.Step step : nfa.steps()) {
      if (step.kind == Nfa.Kind.CONSUME) {
        byLabel.computeIfAbsent(step.symbol.label(), label -> new BitSet()).set(step.number);
      }
    }
    Map<BitSet, Integer> groups = new HashMap<>();
    List<Nfa.Symbol> labels = List.copyOf(byLabel.keySet());
    for (int symbol = 0; symbol < groupOf.length; symbol++) {
      BitSet accepting = new BitSet();
      for (int i = 0; i < labels.size(); i++) {
        accepting.set(i, labels.get(i).accepts(symbol, free));
      }
      groupOf[symbol] = groups.computeIfAbsent(accepting, key -> groups.size());
    }
    BitSet[] byGroup = new BitSet[groups.size()];
    groups.forEach((accepting, group) -> byGroup[group] = consumersOf(accepting, labels, byLabel));
    consumers.addAll(Arrays.asList(byGroup));
  }

  private static BitSet consumersOf(
      BitSet accepting, List<Nfa.Symbol> labels, Map<Nfa.Symbol, BitSet> byLabel) {
    BitSet all = new BitSet();
    accepting.stream().forEach(i -> all.or(byLabel.getOrDefault(labels.get(i), new BitSet())));
    return all;
  }

  private void expand(Subset subset) throws RefusedException {
    State[] targets = new State[consumers.size()];
    for (int group = 0; group < targets.length; group++) {
      BitSet active = (BitSet) subset.steps().clone();
      active.and(consumers.get(group));
      count(1);
      if (!active.isEmpty()) {
        targets[group] = stateOf(after(active));
      }
    }
    State source = stateOf(subset);
    for (int from = 0; from < groupOf.length; ) {
      int to = from;
      while (to + 1 < groupOf.length
          && Objects.equals(targets[groupOf[to + 1]], targets[groupOf[from]])) {
        to++;
      }
      if (targets[groupOf[from]] != null) {
        source.addTransition(new Transition((char) from, (char) to, targets[groupOf[from]]));
      }
      from = to + 1;
    }
  }

  private Subset after(BitSet active) throws RefusedException {
    BitSet next = new BitSet(nfa.size());
    for (int i = active.nextSetBit(0); i >= 0; i = active.nextSetBit(i + 1)) {
      next.or(closure.after(nfa.steps().get(i)));
      count(1);
    }
    return new Subset(next, closure.accepts(next, false));
  }

  /** Work is proportional to the words of the bit sets. */
  private void count(int sets) throws RefusedException {
    steps += (long) sets * (nfa.size() / Long.SIZE + 1);
    if (steps > Limits.DETERMINISING_STEPS) {
      throw tooManyStates();
    }
  }

  private State stateOf(Subset subset) throws RefusedException {
    State known = states.get(subset);
    if (known == null) {
      if (states.size() >= Limits.STATES) {
        throw tooManyStates();
      }
      known = new State();
      known.setAccept(subset.accepts());
      states.put(subset, known);
      open.add(subset);
    }
    return known;
  }

  private static RefusedException tooManyStates() {
    return RefusedException.size("its automaton has more than " + Limits.STATES + " states");
  }
}
