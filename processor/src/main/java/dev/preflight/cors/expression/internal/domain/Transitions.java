package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dk.brics.automaton.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The transitions of a language of origins, by the state that they lead out of. */
final class Transitions {

  /** Characters in the order in which a witness prefers them. */
  private static final String PREFERRED = "xabcdefghijklmnopqrstuvwyz0123456789-_.:/[]+";

  private static final char[] SYMBOLS = symbols();

  private final Map<State, List<Edge>> known = new HashMap<>();

  private static char[] symbols() {
    StringBuilder all = new StringBuilder(PREFERRED);
    PREFERRED.chars().forEach(c -> all.append((char) (c + AsciiSet.SIZE)));
    return all.toString().toCharArray();
  }

  /** A transition: a character and where it leads. */
  record Edge(char symbol, State target) {}

  /** In the order in which a witness prefers the characters. */
  List<Edge> from(ReverseState at, boolean withFree) {
    List<Edge> all = known.computeIfAbsent(at.state(), Transitions::edgesFrom);
    return withFree || !at.readsDomain()
        ? all
        : all.stream().filter(edge -> !Symbols.isFree(edge.symbol())).toList();
  }

  private static List<Edge> edgesFrom(State state) {
    List<Edge> transitions = new ArrayList<>();
    for (char symbol : SYMBOLS) {
      State target = state.step(symbol);
      if (target != null) {
        transitions.add(new Edge(symbol, target));
      }
    }
    return transitions;
  }
}
