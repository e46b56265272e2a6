package dev.preflight.cors.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Unicode says about the characters of host names, in the version that the file {@code
 * idna.txt} names. The JDK has no joining types and no combining classes, and another version of
 * Unicode in each release, so that a policy would mean one thing to the compiler and another to the
 * server.
 */
final class IdnaTable {

  private static final String FILE = "idna.txt";

  private static final IdnaTable TABLE = read();

  /** Where each run of characters of one kind begins. */
  private final int[] starts;

  /** The kind of each run. */
  private final @Nullable Kind[] kinds;

  private IdnaTable(int[] starts, @Nullable Kind[] kinds) {
    this.starts = starts;
    this.kinds = kinds;
  }

  /**
   * A kind of characters that may stand in a label.
   *
   * @param direction how it is written, as the rule for labels of both directions sees it
   * @param joining the joining type of Arabic and similar scripts: D, L, R, T or U
   * @param isMark whether it is combined with what is before it
   * @param isVirama whether it is the mark that takes the vowel away
   */
  record Kind(Direction direction, char joining, boolean isMark, boolean isVirama) {}

  /** The classes of the bidirectional algorithm, as far as RFC 5893 tells them apart. */
  enum Direction {
    LEFT,
    RIGHT,
    ARABIC_NUMBER,
    EUROPEAN_NUMBER,
    MARK,
    NEUTRAL
  }

  /**
   * The kind of a character.
   *
   * @param character a code point
   * @return its kind, or {@code null} if browsers have it in no label, or put another in its place
   */
  static @Nullable Kind kind(int character) {
    int found = Arrays.binarySearch(TABLE.starts, character);
    return TABLE.kinds[found >= 0 ? found : -found - 2];
  }

  private static IdnaTable read() {
    try (InputStream file = Objects.requireNonNull(IdnaTable.class.getResourceAsStream(FILE))) {
      return parse(new String(file.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's lines: comments, the kinds from A on, and the runs as a letter and a length. */
  private static IdnaTable parse(String text) {
    List<@Nullable Kind> letters = new ArrayList<>();
    StringBuilder runs = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("=")) {
        letters.add(kind(line.substring(1).split(" ", -1)));
      } else if (!line.startsWith("#")) {
        runs.append(line);
      }
    }
    List<Integer> starts = new ArrayList<>();
    List<@Nullable Kind> kinds = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < runs.length(); ) {
      starts.add(start);
      kinds.add(letters.get(runs.charAt(at++) - 'A'));
      int length = 0;
      while (at < runs.length() && runs.charAt(at) <= '9') {
        length = 10 * length + runs.charAt(at++) - '0';
      }
      start += Math.max(1, length);
    }
    return new IdnaTable(
        starts.stream().mapToInt(Integer::intValue).toArray(), kinds.toArray(new Kind[0]));
  }

  private static @Nullable Kind kind(String[] cells) {
    return cells.length == 1
        ? null
        : new Kind(
            Direction.valueOf(cells[0]),
            cells[1].charAt(0),
            cells[2].contains("mark"),
            cells[2].contains("virama"));
  }
}
