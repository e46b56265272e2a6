package dev.preflight.cors.rule;

/**
 * The place in a policy that a {@link Problem} is about.
 *
 * @param member the member of the policy
 * @param index the element of a list member, counted from 0; {@link #WHOLE} for the member as a
 *     whole
 */
public record Location(Member member, int index) {

  /** The index of a location that means a member as a whole. */
  public static final int WHOLE = -1;

  /**
   * Refuses an index below {@link #WHOLE}.
   *
   * @param member the member
   * @param index the index
   */
  public Location {
    if (index < WHOLE) {
      throw new IllegalArgumentException("index " + index);
    }
  }

  /**
   * A member as a whole.
   *
   * @param member the member
   * @return its location
   */
  public static Location of(Member member) {
    return new Location(member, WHOLE);
  }

  /**
   * One element of a list member.
   *
   * @param member the member
   * @param index the element, counted from 0
   * @return its location
   */
  public static Location of(Member member, int index) {
    return new Location(member, index);
  }
}
