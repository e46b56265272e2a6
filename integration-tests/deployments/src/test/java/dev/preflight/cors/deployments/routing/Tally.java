package dev.preflight.cors.deployments.routing;

import java.util.ArrayList;
import java.util.List;

/** What became of the pairs of preflight and request. */
final class Tally {

  private static final int SHOWN = 10;

  int deployments;
  int pairs;
  int exact;
  int narrower;
  int refused;
  int closed;
  int nothingRan;
  private int wider;
  private final List<String> examples = new ArrayList<>();

  void wider(String example) {
    wider++;
    if (examples.size() < SHOWN) {
      examples.add(example);
    }
  }

  /** How many of the pairs that a policy allows were granted all that it does, in percent. */
  int exactPercent() {
    return 100 * exact / Math.max(1, exact + narrower);
  }

  List<String> examples() {
    return examples;
  }

  @Override
  public String toString() {
    return deployments
        + " deployments, "
        + pairs
        + " pairs: exact "
        + exact
        + ", narrower "
        + narrower
        + " ("
        + exactPercent()
        + " % exact), refused by the policy "
        + refused
        + ", method not shared "
        + closed
        + ", no method ran "
        + nothingRan
        + ", granted more "
        + wider;
  }
}
