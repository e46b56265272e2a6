package dev.preflight.cors.expression.internal.domain;

import java.util.Arrays;
import java.util.Collection;

/** Words that are looked up character by character, without the memory of a tree of nodes. */
final class SortedWords {

  private final String[] words;

  SortedWords(Collection<String> words) {
    this.words = words.stream().distinct().sorted().toArray(String[]::new);
  }

  /**
   * The words that begin with what was read so far.
   *
   * @param from the first of them
   * @param to after the last of them
   * @param length how much was read
   */
  record Prefix(int from, int to, int length) {

    static final Prefix OF_NOTHING = new Prefix(0, 0, 0);

    boolean isDead() {
      return from == to;
    }
  }

  Prefix start() {
    return words.length == 0 ? Prefix.OF_NOTHING : new Prefix(0, words.length, 0);
  }

  Prefix step(Prefix prefix, char c) {
    int from = first(prefix, c);
    int to = first(prefix, (char) (c + 1));
    return from == to ? Prefix.OF_NOTHING : new Prefix(from, to, prefix.length() + 1);
  }

  /** The first word of the prefix that goes on with this character or a later one. */
  private int first(Prefix prefix, char c) {
    int low = prefix.from();
    int high = prefix.to();
    while (low < high) {
      int middle = (low + high) >>> 1;
      String word = words[middle];
      if (word.length() <= prefix.length() || word.charAt(prefix.length()) < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean isWord(Prefix prefix) {
    return !prefix.isDead() && words[prefix.from()].length() == prefix.length();
  }

  @Override
  public String toString() {
    return Arrays.toString(words);
  }
}
