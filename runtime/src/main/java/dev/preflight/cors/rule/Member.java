package dev.preflight.cors.rule;

/** The part of a policy that a {@link Rule} looks at, named as in {@code @CrossOrigin}. */
public enum Member {
  /** The exact origins and patterns: {@code value} or {@code origins}. */
  ORIGINS("origins"),
  /** {@code originRegex}. */
  ORIGIN_REGEX("originRegex"),
  /** {@code originsFrom}. */
  ORIGINS_FROM("originsFrom"),
  /** {@code methods}. */
  METHODS("methods"),
  /** {@code allowedHeaders}. */
  ALLOWED_HEADERS("allowedHeaders"),
  /** {@code exposedHeaders}. */
  EXPOSED_HEADERS("exposedHeaders"),
  /** {@code allowCredentials}. */
  ALLOW_CREDENTIALS("allowCredentials"),
  /** {@code maxAge}. */
  MAX_AGE("maxAge"),
  /** {@code tolerate}. */
  TOLERATE("tolerate"),
  /** The annotation as a whole, or the resource it stands on. */
  POLICY("");

  private final String annotationMember;

  Member(String annotationMember) {
    this.annotationMember = annotationMember;
  }

  /**
   * The name of the annotation member.
   *
   * @return the name, empty for {@link #POLICY}
   */
  public String annotationMember() {
    return annotationMember;
  }
}
