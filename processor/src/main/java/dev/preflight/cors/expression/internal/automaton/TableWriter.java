package dev.preflight.cors.expression.internal.automaton;

import dev.preflight.cors.expression.internal.syntax.AsciiSet;
import dev.preflight.cors.expression.internal.syntax.Limits;
import dev.preflight.cors.expression.internal.syntax.RefusedException;
import dev.preflight.cors.internal.origin.OriginTable;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a minimal deterministic automaton as the table that generated code carries. */
public final class TableWriter {

  private TableWriter() {}

  public static String table(String expression, Automaton automaton) throws RefusedException {
    Map<State, Integer> numbers = number(automaton);
    Map<List<Integer>, Byte> columnOf = new HashMap<>();
    columnOf.put(numbers.keySet().stream().map(state -> 0).toList(), (byte) 0);
    List<List<Integer>> columns = new ArrayList<>(columnOf.keySet());
    byte[] columnByCharacter = new byte[AsciiSet.SIZE];
    for (int c = 0; c < AsciiSet.SIZE; c++) {
      List<Integer> column = targets(numbers, (char) c);
      Byte known = columnOf.get(column);
      if (known == null) {
        known = (byte) columns.size();
        columnOf.put(column, known);
        columns.add(column);
      }
      columnByCharacter[c] = known;
    }
    short[][] next = new short[numbers.size() + 1][columns.size()];
    boolean[] accepting = new boolean[numbers.size() + 1];
    numbers.forEach(
        (state, number) -> {
          accepting[number] = state.isAccept();
          for (int column = 0; column < columns.size(); column++) {
            next[number][column] = columns.get(column).get(number - 1).shortValue();
          }
        });
    String table = OriginTable.encode(expression, columnByCharacter, next, accepting);
    if (table.length() > Limits.TABLE_LENGTH) {
      throw RefusedException.size(
          "the table that the generated code would carry has more than "
              + Limits.TABLE_LENGTH
              + " characters");
    }
    return table;
  }

  private static List<Integer> targets(Map<State, Integer> numbers, char c) {
    List<Integer> targets = new ArrayList<>(numbers.size());
    for (State state : numbers.keySet()) {
      @Nullable State target = state.step(c);
      targets.add(target == null ? 0 : numbers.getOrDefault(target, 0));
    }
    return targets;
  }

  /** From 1, breadth first by character, so that equal languages give equal tables. */
  private static Map<State, Integer> number(Automaton automaton) {
    Map<State, Integer> numbers = new LinkedHashMap<>();
    Deque<State> open = new ArrayDeque<>();
    numbers.put(automaton.getInitialState(), 1);
    open.add(automaton.getInitialState());
    while (!open.isEmpty()) {
      State state = open.remove();
      for (char c = 0; c < AsciiSet.SIZE; c++) {
        @Nullable State target = state.step(c);
        if (target != null && !numbers.containsKey(target)) {
          numbers.put(target, numbers.size() + 1);
          open.add(target);
        }
      }
    }
    return numbers;
  }
}
