package dev.preflight.cors.expression.internal.verdict;

import dev.preflight.cors.expression.internal.automaton.EpsilonClosure;
import dev.preflight.cors.expression.internal.automaton.ExpressionLanguage;
import dev.preflight.cors.expression.internal.automaton.Nfa;
import dev.preflight.cors.expression.internal.automaton.Symbols;
import dev.preflight.cors.expression.internal.domain.Witness;
import dev.preflight.cors.expression.internal.syntax.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the part of an expression that lets a witness in. */
final class FreePart {

  private FreePart() {}

  /**
   * The class, dot or repetition that a registrable domain owes its freedom to.
   *
   * @param witness an origin that the expression matches, over {@link Symbols}
   * @return the node, or the whole expression if no single part is to blame
   */
  static Node of(ExpressionLanguage language, String witness) {
    List<Node.One> consumed = consumed(language.nfa(), witness);
    if (consumed.isEmpty()) {
      return language.root();
    }
    int free = Witness.firstFree(witness);
    Node.One one = consumed.get(free);
    if (!one.literal()) {
      return repetitionOf(language.root(), one, false);
    }
    for (Node.One literal : consumed.subList(free, consumed.size())) {
      Node loop = repetitionOf(language.root(), literal, true);
      if (!loop.equals(literal)) {
        return loop;
      }
    }
    return language.root();
  }

  /**
   * The innermost repetition of nothing but this node, or with {@code any} the innermost that
   * contains it; the node itself if there is none.
   */
  private static Node repetitionOf(Node root, Node.One one, boolean any) {
    Deque<Node> way = new ArrayDeque<>();
    findWay(root, one, way);
    for (Node node : way) {
      if (node instanceof Node.Repeat) {
        return node;
      }
      boolean alone = node.equals(one) || node instanceof Node.Group;
      if (!alone && !any) {
        return one;
      }
    }
    return one;
  }

  /** Fills in the ancestors of a node, the node itself first. */
  private static boolean findWay(Node from, Node.One one, Deque<Node> way) {
    if (from.equals(one)) {
      way.addLast(from);
      return true;
    }
    for (Node child : from.children()) {
      if (child.start() <= one.start() && one.end() <= child.end() && findWay(child, one, way)) {
        way.addLast(from);
        return true;
      }
    }
    return false;
  }

  /** For each character of a word the node that consumes it. */
  private static List<Node.One> consumed(Nfa nfa, String word) {
    EpsilonClosure closure = new EpsilonClosure(nfa);
    List<Map<Integer, Nfa.Step>> origins = new ArrayList<>();
    BitSet states = closure.atStart();
    for (int i = 0; i < word.length(); i++) {
      Map<Integer, Nfa.Step> from = new HashMap<>();
      BitSet next = new BitSet();
      for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
        Nfa.Step step = nfa.steps().get(s);
        if (step.symbol.accepts(word.charAt(i), true)) {
          BitSet after = closure.after(step);
          after.stream().forEach(target -> from.putIfAbsent(target, step));
          next.or(after);
        }
      }
      origins.add(from);
      states = next;
    }
    return backwards(origins, accepting(closure, states));
  }

  private static @Nullable Integer accepting(EpsilonClosure closure, BitSet states) {
    for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
      BitSet one = new BitSet();
      one.set(s);
      if (closure.accepts(one, false)) {
        return s;
      }
    }
    return null;
  }

  private static List<Node.One> backwards(
      List<Map<Integer, Nfa.Step>> origins, @Nullable Integer last) {
    List<Node.One> consumed = new ArrayList<>();
    Integer state = last;
    for (int i = origins.size() - 1; i >= 0; i--) {
      Nfa.Step step = state == null ? null : origins.get(i).get(state);
      Node.One node = step == null ? null : step.symbol.node();
      if (step == null || node == null) {
        return List.of();
      }
      consumed.add(node);
      state = step.number;
    }
    Collections.reverse(consumed);
    return consumed;
  }
}
