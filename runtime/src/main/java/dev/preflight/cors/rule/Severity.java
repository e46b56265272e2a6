package dev.preflight.cors.rule;

/** How much a {@link Problem} matters. */
public enum Severity {
  /**
   * The policy is unsafe or can never work; it does not compile, and a placeholder that causes it
   * stops the start.
   */
  ERROR,
  /** The policy works, but part of it is dead or misleads its readers. */
  WARNING,
  /** Worth knowing; nothing to fix. */
  NOTE
}
