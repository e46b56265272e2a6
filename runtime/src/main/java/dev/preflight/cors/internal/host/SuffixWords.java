package dev.preflight.cors.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rules of {@link PublicSuffixes}, each written from right to left, in the bytes of the file
 * that holds them: sorted, so that they are searched where they lie, and nothing is taken apart
 * when they are loaded. {@code *.ck} stands there as {@code kc.*}, {@code !www.ck} as {@code
 * kc.www!}; a rule of the list's private section has the number of its company behind a tab.
 */
public final class SuffixWords {

  private static final byte LINE = '\n';
  private static final byte TAB = '\t';

  private final byte[] text;
  private final int start;

  private SuffixWords(byte[] text) {
    this.text = text;
    int first = 0;
    while (text[first] == '#') {
      first = lineAfter(first);
    }
    start = first;
  }

  static SuffixWords read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(SuffixWords.class.getResourceAsStream(file), file)) {
      return new SuffixWords(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words that begin with what was read so far.
   *
   * @param from where the first of them begins
   * @param to where the last of them has ended
   * @param length how much was read
   */
  public record Prefix(int from, int to, int length) {

    static final Prefix OF_NOTHING = new Prefix(0, 0, 0);

    /** Whether there are none. */
    public boolean isDead() {
      return from == to;
    }
  }

  /** All words: nothing was read. */
  public Prefix start() {
    return new Prefix(start, text.length, 0);
  }

  /** After one more character. */
  public Prefix step(Prefix prefix, char c) {
    if (c <= ' ' || c > '~') {
      return Prefix.OF_NOTHING;
    }
    int from = first(prefix, c);
    int to = first(prefix, (char) (c + 1));
    return from == to ? Prefix.OF_NOTHING : new Prefix(from, to, prefix.length() + 1);
  }

  /** Where the first word of the prefix begins that goes on with this character or a later one. */
  private int first(Prefix prefix, char c) {
    int low = prefix.from();
    int high = prefix.to();
    while (low < high) {
      int line = lineOf((low + high) >>> 1, low);
      // What ends a word sorts before all that goes on.
      if (text[line + prefix.length()] < c) {
        low = lineAfter(line);
      } else {
        high = line;
      }
    }
    return low;
  }

  private int lineOf(int place, int lowest) {
    int line = place;
    while (line > lowest && text[line - 1] != LINE) {
      line--;
    }
    return line;
  }

  private int lineAfter(int place) {
    int next = place;
    while (text[next] != LINE) {
      next++;
    }
    return next + 1;
  }

  /** Whether what was read is a whole word. */
  public boolean isWord(Prefix prefix) {
    return !prefix.isDead() && isEnd(prefix.from() + prefix.length());
  }

  /** Whether the word of a prefix that {@link #isWord} is in the list's private section. */
  public boolean isOfCompany(Prefix prefix) {
    return isWord(prefix) && text[prefix.from() + prefix.length()] == TAB;
  }

  /** The number of the company of a word that {@link #isOfCompany}. */
  int company(Prefix prefix) {
    int number = 0;
    for (int i = prefix.from() + prefix.length() + 1; text[i] != LINE; i++) {
      number = 10 * number + text[i] - '0';
    }
    return number;
  }

  private boolean isEnd(int place) {
    return text[place] == LINE || text[place] == TAB;
  }

  /** The first word, from left to right, of a prefix that is not dead. */
  String word(Prefix prefix) {
    int end = prefix.from();
    while (!isEnd(end)) {
      end++;
    }
    String word = new String(text, prefix.from(), end - prefix.from(), StandardCharsets.US_ASCII);
    return new StringBuilder(word).reverse().toString();
  }

  /** All words, from left to right, in no particular order. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    for (Prefix left = start(); !left.isDead(); left = rest(left)) {
      all.add(word(left));
    }
    return all;
  }

  /** The same prefix without its first word. */
  Prefix rest(Prefix prefix) {
    return new Prefix(lineAfter(prefix.from()), prefix.to(), prefix.length());
  }
}
