package dev.preflight.cors.deployments.failure;

import org.jspecify.annotations.Nullable;

/** An exception that a mapper handles. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object entity;

  public ConflictException() {
    this(null);
  }

  public ConflictException(@Nullable Object entity) {
    super("conflict");
    this.entity = entity;
  }

  Object entity() {
    return entity == null ? "conflict" : entity;
  }
}
