package dev.preflight.cors.expression.internal.automaton;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The states that a {@link Nfa} can be in without consuming anything. */
public final class EpsilonClosure {

  private final Nfa nfa;
  private final @Nullable BitSet[] after;

  public EpsilonClosure(Nfa nfa) {
    this.nfa = nfa;
    after = new BitSet[nfa.size()];
  }

  /** After a state has consumed a symbol; the same object each time. */
  public BitSet after(Nfa.Step consumed) {
    BitSet known = after[consumed.number];
    if (known == null) {
      known = of(consumed.next, false, false);
      after[consumed.number] = known;
    }
    return known;
  }

  public BitSet atStart() {
    return of(nfa.start(), true, false);
  }

  /** Whether the value may end in one of these states. */
  public boolean accepts(BitSet states, boolean atStart) {
    for (int i = states.nextSetBit(0); i >= 0; i = states.nextSetBit(i + 1)) {
      Nfa.Step step = nfa.steps().get(i);
      if (step.kind == Nfa.Kind.ACCEPT
          || (step.kind == Nfa.Kind.AT_END && endsAt(of(step.next, atStart, true)))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsAt(BitSet states) {
    return states.stream().anyMatch(i -> nfa.steps().get(i).kind == Nfa.Kind.ACCEPT);
  }

  private BitSet of(Nfa.@Nullable Step from, boolean atStart, boolean atEnd) {
    BitSet result = new BitSet(nfa.size());
    BitSet seen = new BitSet(nfa.size());
    Deque<Nfa.Step> open = new ArrayDeque<>();
    enqueue(from, seen, open);
    while (!open.isEmpty()) {
      Nfa.Step step = open.pop();
      switch (step.kind) {
        case CONSUME, ACCEPT -> result.set(step.number);
        case FORK -> {
          enqueue(step.next, seen, open);
          enqueue(step.other, seen, open);
        }
        case AT_START -> {
          if (atStart) {
            enqueue(step.next, seen, open);
          }
        }
        case AT_END -> {
          result.set(step.number);
          if (atEnd) {
            enqueue(step.next, seen, open);
          }
        }
      }
    }
    return result;
  }

  private static void enqueue(Nfa.@Nullable Step step, BitSet seen, Deque<Nfa.Step> open) {
    if (step != null && !seen.get(step.number)) {
      seen.set(step.number);
      open.push(step);
    }
  }
}
