package dev.preflight.cors.internal.origin;

/**
 * Decides about one kind of allowed origins. Implementations are immutable, allocate nothing, and
 * take linear time.
 */
public interface OriginMatcher {

  /**
   * Whether this origin is among the allowed ones.
   *
   * @param origin the value of the request's {@code Origin} header, whatever it holds
   * @return {@code true} only for a serialised origin that is allowed
   */
  boolean matches(String origin);
}
