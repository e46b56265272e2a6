package dev.preflight.snippets;

import java.util.Locale;
import java.util.Optional;

/** Why a block is shown and not run; the words of {@code not-run=REASON}. */
public enum Reason {
  /** The text of a browser, which {@code integration-tests/engines} measures. */
  BROWSER,
  /** The wrong way, shown so that readers recognise it. */
  BEFORE,
  /** A call of an API on the internet, or of the reader's own. */
  NETWORK,
  /** Settings of another product, whose own documentation is named beside it. */
  OTHER_PRODUCT,
  /** A picture in letters, or the form of something with placeholders for its parts. */
  FORM,
  /** A run of many minutes, which is made on demand. */
  LONG,
  /** Another program of the build does the same, and no test reads the block. */
  ELSEWHERE;

  /** As it is written on a fence: {@code other-product}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason that a fence names, if it is one. */
  public static Optional<Reason> of(String word) {
    for (Reason reason : values()) {
      if (reason.word().equals(word)) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }
}
