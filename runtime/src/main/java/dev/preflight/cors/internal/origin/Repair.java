package dev.preflight.cors.internal.origin;

import java.util.List;
import java.util.Optional;

/**
 * What somebody meant by a faulty entry of {@code origins}: other entries, or what only an
 * expression says, or nothing that can be told.
 *
 * @param origins entries without a fault, all of them meant; empty if it is not clear
 * @param expression what to write instead, if no entry says it
 */
public record Repair(List<String> origins, Optional<WildcardExpression> expression) {

  public static final Repair UNCLEAR = new Repair(List.of(), Optional.empty());

  public Repair {
    origins = List.copyOf(origins);
  }

  static Repair of(List<String> origins) {
    return new Repair(origins, Optional.empty());
  }

  static Repair of(WildcardExpression expression) {
    return new Repair(List.of(), Optional.of(expression));
  }
}
