package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dev.preflight.cors.expression.internal.syntax.Node;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.List;

/**
 * The alphabet of the automata here: ASCII twice. A character that the author spelled out is
 * itself; one that comes from a class or a dot, so that the sender chooses it, is its <em>free</em>
 * copy, 128 places above. The dot between labels is never free: it is a boundary, not a part of a
 * name, and {@code app.example.com} spells its domain in spite of the unescaped dots.
 */
public final class Symbols {

  static final int COUNT = 2 * AsciiSet.SIZE;

  private Symbols() {}

  public static boolean isFree(char symbol) {
    return symbol >= AsciiSet.SIZE;
  }

  public static char plain(char symbol) {
    return (char) (symbol % AsciiSet.SIZE);
  }

  public static String plain(CharSequence word) {
    StringBuilder text = new StringBuilder(word.length());
    word.chars().forEach(symbol -> text.append(plain((char) symbol)));
    return text.toString();
  }

  /** Whether a node of the expression consumes this symbol. */
  static boolean accepts(Node.One one, int symbol) {
    boolean free = symbol >= AsciiSet.SIZE;
    int c = symbol % AsciiSet.SIZE;
    return one.set().contains(c) && free == (!one.literal() && c != '.');
  }

  /** The same language with each character spelled out or free. */
  static Automaton withFree(Automaton deterministic) {
    Automaton both = deterministic.clone();
    for (State state : both.getStates()) {
      for (Transition edge : List.copyOf(state.getTransitions())) {
        state.addTransition(
            new Transition(
                (char) (edge.getMin() + AsciiSet.SIZE),
                (char) (edge.getMax() + AsciiSet.SIZE),
                edge.getDest()));
      }
    }
    both.setDeterministic(true);
    return both;
  }
}
