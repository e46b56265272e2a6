package dev.preflight.cors.internal.host;

/**
 * The Bidi rule of <a href="https://www.rfc-editor.org/rfc/rfc5893#section-2">RFC 5893, section
 * 2</a>, for labels that begin with a letter that is written from right to left and hold no joiner.
 *
 * <p>Others pass, though the rule refuses some of them too: there URL parsers differ, Node's takes
 * {@code xn--a-0hc}, and a refused host that works is worse than a grant that never matches.
 */
final class BidiRule {

  private boolean leftToRight;
  private boolean arabicNumber;
  private boolean europeanNumber;
  private boolean endsWell;

  private BidiRule() {}

  /** Whether the rule accepts a decoded label, which is not empty. */
  static boolean accepts(String label) {
    int[] points = label.codePoints().toArray();
    BidiRule rule = new BidiRule();
    for (int point : points) {
      byte direction = Character.getDirectionality(point);
      // A letter that this Java does not know yet, or a joiner (letters and marks are no BN).
      if (direction == Character.DIRECTIONALITY_UNDEFINED
          || direction == Character.DIRECTIONALITY_BOUNDARY_NEUTRAL) {
        return true;
      }
      rule.read(direction);
    }
    return !isRightToLeft(Character.getDirectionality(points[0]))
        || (!rule.leftToRight && rule.endsWell && !(rule.arabicNumber && rule.europeanNumber));
  }

  private void read(byte direction) {
    if (direction == Character.DIRECTIONALITY_NONSPACING_MARK) {
      return; // counts for nothing, not even as the end
    }
    boolean right = isRightToLeft(direction);
    boolean arabic = direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    boolean european = direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    leftToRight |= direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    arabicNumber |= arabic;
    europeanNumber |= european;
    endsWell = right || arabic || european;
  }

  private static boolean isRightToLeft(byte direction) {
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
