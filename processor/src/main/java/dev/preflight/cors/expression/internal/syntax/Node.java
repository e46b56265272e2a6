package dev.preflight.cors.expression.internal.syntax;

import java.util.List;

/** A parsed expression. Every node knows which part of the text it was read from. */
public sealed interface Node {

  /** Where its text begins. */
  int start();

  /** Where its text ends, exclusive. */
  int end();

  /** The nodes it consists of. */
  List<Node> children();

  /**
   * One character of a set.
   *
   * @param set the ASCII characters it matches
   * @param literal whether the author wrote this one character; otherwise it is a choice that the
   *     author left to whoever sends the origin
   */
  record One(AsciiSet set, boolean literal, int start, int end) implements Node {
    @Override
    public List<Node> children() {
      return List.of();
    }
  }

  /** {@code ^} and the like: matches nothing, at the beginning or end of the value only. */
  record Anchor(boolean atStart, int start, int end) implements Node {
    @Override
    public List<Node> children() {
      return List.of();
    }
  }

  /** One after the other. */
  record Sequence(List<Node> children, int start, int end) implements Node {}

  /** One of several. */
  record Choice(List<Node> children, int start, int end) implements Node {}

  /** A group, whose text includes the parentheses. */
  record Group(Node body, int start, int end) implements Node {
    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }

  /**
   * A repetition, whose text includes the quantifier.
   *
   * @param most the highest number of repetitions, or {@link #UNBOUNDED}
   */
  record Repeat(Node body, int least, int most, int start, int end) implements Node {

    public static final int UNBOUNDED = -1;

    @Override
    public List<Node> children() {
      return List.of(body);
    }
  }
}
