package dev.preflight.cors.internal.host;

import dev.preflight.cors.internal.host.IdnaTable.Direction;
import dev.preflight.cors.internal.host.IdnaTable.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Bidi rule of <a href="https://www.rfc-editor.org/rfc/rfc5893#section-2">RFC 5893, section
 * 2</a>. One label with a letter from right to left puts every label of the name under it: numbers
 * and hyphens at an edge would otherwise be shown in the neighbour's place.
 */
final class BidiRule {

  private static final Set<Direction> OF_RIGHT_TO_LEFT =
      EnumSet.of(Direction.RIGHT, Direction.ARABIC_NUMBER);

  private BidiRule() {}

  /** The first label that breaks the rule, of decoded labels; empty if there is none. */
  static Optional<String> violation(List<String> labels) {
    boolean applies =
        labels.stream()
            .flatMap(label -> directions(label).stream())
            .anyMatch(OF_RIGHT_TO_LEFT::contains);
    return applies
        ? labels.stream().filter(label -> !label.isEmpty() && !accepts(label)).findFirst()
        : Optional.empty();
  }

  private static boolean accepts(String label) {
    List<Direction> directions = directions(label);
    Set<Direction> used = EnumSet.copyOf(directions);
    Direction last =
        directions.stream()
            .filter(direction -> direction != Direction.MARK)
            .reduce(Direction.NEUTRAL, (before, next) -> next);
    boolean endsInEuropean = last == Direction.EUROPEAN_NUMBER;
    return switch (directions.get(0)) {
      case LEFT ->
          !used.contains(Direction.RIGHT)
              && !used.contains(Direction.ARABIC_NUMBER)
              && (last == Direction.LEFT || endsInEuropean);
      case RIGHT ->
          !used.contains(Direction.LEFT)
              && (OF_RIGHT_TO_LEFT.contains(last) || endsInEuropean)
              && !(used.contains(Direction.ARABIC_NUMBER)
                  && used.contains(Direction.EUROPEAN_NUMBER));
      default -> false;
    };
  }

  private static List<Direction> directions(String label) {
    return label
        .codePoints()
        .mapToObj(
            character -> {
              Kind kind = IdnaTable.kind(character);
              return kind == null ? Direction.NEUTRAL : kind.direction();
            })
        .toList();
  }
}
