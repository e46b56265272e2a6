package dev.preflight.cors.internal.origin;

import java.util.Arrays;

/**
 * A proven regular expression as the table of a deterministic automaton: one look-up per character,
 * no backtracking, no allocation.
 */
public final class OriginAutomaton implements OriginMatcher {

  /** Origins are ASCII. */
  public static final int ALPHABET = 128;

  private final byte[] columns;
  private final short[] next;
  private final boolean[] accepting;
  private final int width;

  /**
   * A table. State 0 is dead: no way leads out of it; state 1 is where matching starts.
   *
   * @param columns for each ASCII character its column; characters in column 0 lead nowhere
   * @param width the number of columns
   * @param next for each state and column the next state, row by row
   * @param accepting for each state whether an origin may end there
   */
  OriginAutomaton(byte[] columns, int width, short[] next, boolean[] accepting) {
    this.columns = columns;
    this.width = width;
    this.next = next;
    this.accepting = accepting;
  }

  @Override
  public boolean matches(String origin) {
    int state = 1;
    for (int i = 0; i < origin.length(); i++) {
      char c = origin.charAt(i);
      if (c >= ALPHABET) {
        return false;
      }
      state = next[state * width + columns[c]];
      if (state == 0) {
        return false;
      }
    }
    return accepting[state];
  }

  @Override
  public String toString() {
    return accepting.length - 1 + " states, " + Arrays.hashCode(next);
  }
}
