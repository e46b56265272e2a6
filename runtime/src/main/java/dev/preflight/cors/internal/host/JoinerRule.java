package dev.preflight.cors.internal.host;

import dev.preflight.cors.internal.host.IdnaTable.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where the two invisible joiners may stand: the contextual rules of <a
 * href="https://www.rfc-editor.org/rfc/rfc5892#appendix-A.1">RFC 5892, appendix A.1 and A.2</a>.
 * Anywhere else, a label with one would look like another without.
 */
final class JoinerRule {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private JoinerRule() {}

  /** Whether the rules accept a decoded label whose characters may all stand in labels. */
  static boolean accepts(int[] label) {
    for (int i = 0; i < label.length; i++) {
      boolean joiner = label[i] == JOINER || label[i] == NON_JOINER;
      if (joiner && !isAfterVirama(label, i)) {
        boolean between =
            label[i] == NON_JOINER && joins(label, i, -1, 'L') && joins(label, i, 1, 'R');
        if (!between) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAfterVirama(int[] label, int place) {
    Kind before = place == 0 ? null : IdnaTable.kind(label[place - 1]);
    return before != null && before.isVirama();
  }

  /** Whether the next letter in a direction, past transparent marks, joins towards the place. */
  private static boolean joins(int[] label, int place, int step, char oneSided) {
    int at = place + step;
    while (joining(label, at) == 'T') {
      at += step;
    }
    char found = joining(label, at);
    return found == 'D' || found == oneSided;
  }

  private static char joining(int[] label, int place) {
    @Nullable Kind kind = place < 0 || place >= label.length ? null : IdnaTable.kind(label[place]);
    return kind == null ? 'U' : kind.joining();
  }
}
