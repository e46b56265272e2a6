package dev.preflight.cors.policy;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Problem;
import java.util.Optional;

/** Where the values of placeholders come from. */
@FunctionalInterface
public interface OriginSettings {

  /** Knows no key: every placeholder stands for its default, as at compile time. */
  OriginSettings NONE = key -> Optional.empty();

  /**
   * A value and where it was found.
   *
   * @param value the value as it stands there
   * @param source a phrase such as {@code system property shop.origins}
   */
  record Setting(String value, String source) {}

  /** A source that holds the key, but failed to give its value. */
  final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param source the source that failed
     * @param cause what it threw
     */
    public UnreadableException(String source, Throwable cause) {
      super(source, cause);
    }
  }

  /**
   * Looks a key up.
   *
   * @param key the key of a placeholder
   * @return its value, or empty if no source has it
   * @throws UnreadableException if a source fails
   */
  Optional<Setting> find(String key);

  /**
   * The problem of a key that has neither a value nor a default; empty where that is none, as at
   * compile time.
   *
   * @param key the key
   * @param here where its placeholder stands
   * @return the problem
   */
  default Optional<Problem> missing(String key, Location here) {
    return Optional.empty();
  }
}
