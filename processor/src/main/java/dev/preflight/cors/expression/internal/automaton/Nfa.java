package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.Node;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A nondeterministic automaton after Thompson: a state consumes a symbol, forks, asserts an end of
 * the value, or accepts.
 */
public final class Nfa {

  /** One state; mutable only while the automaton is built, because loops lead back. */
  public static final class Step {
    public final int number;
    final Kind kind;
    public final Symbol symbol;
    @Nullable Step next;
    @Nullable Step other;

    private Step(int number, Kind kind, Symbol symbol, @Nullable Step next) {
      this.number = number;
      this.kind = kind;
      this.symbol = symbol;
      this.next = next;
    }
  }

  /** What a state does. */
  enum Kind {
    CONSUME,
    FORK,
    AT_START,
    AT_END,
    ACCEPT
  }

  /** What a state consumes: a range of {@link Symbols}, or what a node of an expression takes. */
  public record Symbol(char min, char max, Node.@Nullable One node) {

    static final Symbol NOTHING = new Symbol((char) 1, (char) 0, null);

    /** The same for all nodes that take the same characters. */
    Symbol label() {
      return node == null
          ? this
          : new Symbol(min, max, new Node.One(node.set(), node.literal(), 0, 0));
    }

    /** Whether it consumes a symbol; without {@code free}, whether it consumes a character. */
    public boolean accepts(int symbol, boolean free) {
      if (node == null) {
        return symbol >= min && symbol <= max;
      }
      return free ? Symbols.accepts(node, symbol) : node.set().contains(symbol);
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private @Nullable Step start;

  private Nfa() {}

  static Nfa of(Node expression) throws RefusedException {
    Nfa nfa = new Nfa();
    nfa.start = nfa.build(expression, nfa.add(Kind.ACCEPT, Symbol.NOTHING, null));
    return nfa;
  }

  /** The language read from right to left. */
  static Nfa reversed(Automaton deterministic) throws RefusedException {
    Nfa nfa = new Nfa();
    Map<State, Step> forks = new HashMap<>();
    Step accept = nfa.add(Kind.ACCEPT, Symbol.NOTHING, null);
    for (State state : deterministic.getStates()) {
      forks.put(state, nfa.add(Kind.FORK, Symbol.NOTHING, null));
    }
    for (State state : deterministic.getStates()) {
      Step source = stepOf(forks, state);
      if (state.equals(deterministic.getInitialState())) {
        nfa.addBranch(source, accept);
      }
      for (Transition edge : state.getTransitions()) {
        Symbol symbol = new Symbol(edge.getMin(), edge.getMax(), null);
        nfa.addBranch(stepOf(forks, edge.getDest()), nfa.add(Kind.CONSUME, symbol, source));
      }
    }
    Step first = nfa.add(Kind.FORK, Symbol.NOTHING, null);
    for (State state : deterministic.getAcceptStates()) {
      nfa.addBranch(first, stepOf(forks, state));
    }
    nfa.start = first;
    return nfa;
  }

  private static Step stepOf(Map<State, Step> forks, State state) {
    Step step = forks.get(state);
    if (step == null) {
      throw new IllegalStateException("a state of another automaton");
    }
    return step;
  }

  /** Another way out of a fork. */
  private void addBranch(Step fork, Step target) throws RefusedException {
    if (fork.next == null) {
      fork.next = target;
    } else {
      Step more = add(Kind.FORK, Symbol.NOTHING, fork.next);
      more.other = fork.other;
      fork.next = target;
      fork.other = more;
    }
  }

  private Step add(Kind kind, Symbol symbol, @Nullable Step next) throws RefusedException {
    if (steps.size() >= Limits.NONDETERMINISTIC_STATES) {
      throw RefusedException.size(
          "with its counted repetitions written out it has more than "
              + Limits.NONDETERMINISTIC_STATES
              + " parts");
    }
    Step step = new Step(steps.size(), kind, symbol, next);
    steps.add(step);
    return step;
  }

  private Step build(Node node, Step next) throws RefusedException {
    if (node instanceof Node.One one) {
      return add(Kind.CONSUME, new Symbol((char) 0, (char) 0, one), next);
    }
    if (node instanceof Node.Anchor anchor) {
      return add(anchor.atStart() ? Kind.AT_START : Kind.AT_END, Symbol.NOTHING, next);
    }
    if (node instanceof Node.Group group) {
      return build(group.body(), next);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat, next);
    }
    if (node instanceof Node.Choice choice) {
      Step fork = add(Kind.FORK, Symbol.NOTHING, null);
      for (Node branch : choice.children()) {
        addBranch(fork, build(branch, next));
      }
      return fork;
    }
    Step first = next;
    for (int i = node.children().size() - 1; i >= 0; i--) {
      first = build(node.children().get(i), first);
    }
    return first;
  }

  private Step repeat(Node.Repeat repeat, Step next) throws RefusedException {
    Step first = next;
    if (repeat.most() == Node.Repeat.UNBOUNDED) {
      Step loop = add(Kind.FORK, Symbol.NOTHING, null);
      loop.next = build(repeat.body(), loop);
      loop.other = next;
      first = loop;
    } else {
      for (int i = repeat.least(); i < repeat.most(); i++) {
        Step optional = add(Kind.FORK, Symbol.NOTHING, build(repeat.body(), first));
        optional.other = next;
        first = optional;
      }
    }
    for (int i = 0; i < repeat.least(); i++) {
      first = build(repeat.body(), first);
    }
    return first;
  }

  Step start() {
    if (start == null) {
      throw new IllegalStateException("not built");
    }
    return start;
  }

  public List<Step> steps() {
    return steps;
  }

  int size() {
    return steps.size();
  }
}
