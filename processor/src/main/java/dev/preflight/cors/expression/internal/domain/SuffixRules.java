package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.internal.host.PublicSuffixes;
import dev.preflight.cors.internal.host.SuffixWords;
import dev.preflight.cors.internal.host.SuffixWords.Prefix;

/**
 * The rules of {@link PublicSuffixes}, read from the right: what a host is compared with character
 * by character while its language is searched.
 */
final class SuffixRules {

  static final SuffixRules INSTANCE = new SuffixRules();

  private final SuffixWords rules = PublicSuffixes.words();

  private SuffixRules() {}

  /**
   * Where a host stands, read from the right.
   *
   * @param prefix the rules that agree with it so far
   * @param wildcard whether this label is covered by a {@code *}
   * @param company whether that {@code *} is in the list's private section
   * @param first whether this is the last label, the one read first
   * @param digits whether that label consists of digits so far
   */
  record Position(
      Prefix prefix, boolean wildcard, boolean company, boolean first, boolean digits) {}

  Position start() {
    return new Position(rules.start(), false, false, true, true);
  }

  /** After one more character of a label. */
  Position step(Position at, char c) {
    return new Position(
        rules.step(at.prefix(), c),
        at.wildcard(),
        at.company(),
        at.first(),
        at.digits() && at.first() && c >= '0' && c <= '9');
  }

  /** After the dot at the left end of a label. */
  Position nextLabel(Position at) {
    Prefix next = rules.step(at.prefix(), '.');
    Prefix star = rules.step(next, '*');
    boolean wildcard = rules.isWord(star);
    return new Position(next, wildcard, rules.isOfCompany(star), false, false);
  }

  /** Whether the labels read so far, to the left end of one, are a public suffix. */
  boolean isSuffix(Position at) {
    return !isException(at) && (at.first() || at.wildcard() || rules.isWord(at.prefix()));
  }

  /** Whether a company hands out the names below this suffix, and not a registry. */
  boolean isCompany(Position at) {
    return rules.isWord(at.prefix()) ? rules.isOfCompany(at.prefix()) : at.company();
  }

  /** Whether the labels read so far are registrable, whatever longer or shorter rules say. */
  boolean isException(Position at) {
    return rules.isWord(rules.step(at.prefix(), '!'));
  }

  /** Whether rules with more labels exist, so that a longer suffix is possible. */
  boolean goesOn(Position at) {
    return !rules.step(at.prefix(), '.').isDead();
  }

  /** Whether the last label is one of the list, so that names below it can be registered. */
  boolean isDelegated(Position at) {
    return rules.isWord(at.prefix()) || goesOn(at);
  }
}
