package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dk.brics.automaton.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways out of the states of a language of origins. */
final class Moves {

  /** Characters in the order in which a witness prefers them. */
  private static final String PREFERRED = "xabcdefghijklmnopqrstuvwyz0123456789-_.:/[]+";

  private static final char[] SYMBOLS = symbols();

  private final Map<State, List<Move>> known = new HashMap<>();

  private static char[] symbols() {
    StringBuilder all = new StringBuilder(PREFERRED);
    PREFERRED.chars().forEach(c -> all.append((char) (c + AsciiSet.SIZE)));
    return all.toString().toCharArray();
  }

  /** A character and where it leads. */
  record Move(char symbol, State target) {}

  /** In the order in which a witness prefers the characters. */
  List<Move> from(Place place, boolean withFree) {
    List<Move> all = known.computeIfAbsent(place.state(), Moves::movesFrom);
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
}
