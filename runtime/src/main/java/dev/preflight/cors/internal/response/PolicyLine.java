package dev.preflight.cors.internal.response;

import java.util.AbstractList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one value of a header that belongs to a policy. What others do to it later has no effect: a
 * second value would make browsers refuse the response, and an exception would fail the request of
 * whoever added it. Being unchangeable, one line serves all responses of a policy.
 *
 * <p>See docs/decisions/0007-headers-that-belong-to-the-policy.md.
 */
final class PolicyLine extends AbstractList<Object> {

  private final String value;

  PolicyLine(String value) {
    this.value = value;
  }

  /** A line with this value, or {@code null} for {@code null}. */
  static @Nullable PolicyLine of(@Nullable String value) {
    return value == null ? null : new PolicyLine(value);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public Object get(int index) {
    Objects.checkIndex(index, 1);
    return value;
  }

  @Override
  public void add(int index, Object other) {
    // Stays out.
  }

  @Override
  public Object set(int index, Object other) {
    return get(index);
  }

  @Override
  public Object remove(int index) {
    return get(index);
  }

  @Override
  public void clear() {
    // The value stays.
  }
}
