package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;
import static dev.preflight.cors.policy.Severity.WARNING;

/**
 * What can be wrong between the cross-origin surface of a module and the lock file that holds the
 * reviewed one ({@code -Apreflight.lock}).
 */
public enum LockRule implements Rule {
  /**
   * The surface is wider than reviewed. Arguments: the file, the difference, each line on its own
   * below.
   */
  LOCK_CHANGED(
      ERROR,
      "the cross-origin surface is wider than the one that was reviewed in %1$s:%2$s",
      "take back what is not meant; or add the lines with + to %1$s, which -Apreflight.lock.update=true does, and have them reviewed"),
  /** There is no lock file. Arguments: the file, the number of grants. */
  LOCK_MISSING(
      ERROR,
      "%1$s does not exist, so nobody has reviewed the %2$s of this module",
      "build once with -Apreflight.lock.update=true, have the file reviewed, and commit it; a relative path starts at the directory in which the compiler runs"),
  /**
   * The surface is narrower than reviewed. Arguments: the file, the difference, each line on its
   * own below.
   */
  LOCK_STALE(
      WARNING,
      "%1$s allows more than the code does, so a later widening up to these lines would pass unseen:%2$s",
      "remove the lines with -, which -Apreflight.lock.update=true does"),
  /** The lock file cannot be read or written. Arguments: the file, what is wrong. */
  LOCK_UNREADABLE(
      ERROR,
      "the lock file %1$s cannot be used: %2$s",
      "restore %1$s from version control, or write it anew with -Apreflight.lock.update=true and review the difference"),
  /**
   * The lock file is of another version. Arguments: the file, its version, the version that can be
   * read.
   */
  LOCK_VERSION(
      ERROR,
      "%1$s is a lock file of version %2$s, and this release of Preflight reads version %3$s",
      "use the release of preflight-processor that wrote %1$s, or write it anew with -Apreflight.lock.update=true and review the difference");

  private final RuleDefinition definition;

  LockRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.POLICY, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}
