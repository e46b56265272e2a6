package dev.preflight.cors.expression.internal.syntax;

/**
 * What an analysis may use. Together they bound its time and memory whatever the expression is: the
 * largest automaton that they admit takes about a second. Expressions that people write stay below
 * a tenth of each.
 */
public final class Limits {

  /** Characters of an expression. */
  static final int EXPRESSION_LENGTH = 4_096;

  /** Groups within groups. */
  static final int NESTING = 64;

  /** States before determinising, after counted repetitions are written out. */
  public static final int NONDETERMINISTIC_STATES = 10_000;

  /** States of a deterministic automaton. */
  public static final int STATES = 1_500;

  /** States of an automaton joined with that of all origins. */
  public static final int PRODUCT_STATES = 6_000;

  /** Elementary steps of making one automaton deterministic. */
  public static final int DETERMINISING_STEPS = 50_000_000;

  /** Reverse states visited while looking for a domain. */
  public static final int SEARCH_STEPS = 150_000;

  /** Characters of the table in the generated code. */
  public static final int TABLE_LENGTH = 16_000;

  /** Domains that one expression may spell out. */
  public static final int DOMAINS = 256;

  private Limits() {}
}
