package dev.preflight.cors.expression.internal.verdict;

import java.util.Optional;
import java.util.regex.Pattern;

/** Runs {@link Pattern} until it has looked at too many characters. */
public final class Backtracking {

  private static final int MOST_LOOKS = 20_000;

  private Backtracking() {}

  /** Empty if the matcher backtracks without end in sight. */
  public static Optional<Boolean> matches(Pattern pattern, String value) {
    try {
      return Optional.of(pattern.matcher(new Counted(value)).matches());
    } catch (TooManyLooks e) {
      return Optional.empty();
    }
  }

  /** How many characters the matcher looks at, at most {@code most}. */
  public static int looks(Pattern pattern, String value, int most) {
    Counted counted = new Counted(value, most);
    try {
      pattern.matcher(counted).matches();
    } catch (TooManyLooks e) {
      return most;
    }
    return most - counted.left;
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  private static final class Counted implements CharSequence {
    private final String value;
    private int left;

    Counted(String value) {
      this(value, MOST_LOOKS);
    }

    Counted(String value, int most) {
      this.value = value;
      left = most;
    }

    @Override
    public int length() {
      return value.length();
    }

    @Override
    public char charAt(int index) {
      if (left-- <= 0) {
        throw new TooManyLooks();
      }
      return value.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return value.subSequence(start, end);
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
