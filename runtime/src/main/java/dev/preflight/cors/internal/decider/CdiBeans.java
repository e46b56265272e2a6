package dev.preflight.cors.internal.decider;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** Finds CDI beans. Loaded only where the CDI API is on the class path. */
final class CdiBeans {

  private CdiBeans() {}

  /** The one bean of a type, or {@code null} if it is none or no container runs. */
  static <T> @Nullable T find(Class<T> type) {
    Instance<T> beans;
    try {
      beans = CDI.current().select(type);
    } catch (IllegalStateException e) {
      // The API alone, or a container that is not ours.
      return null;
    }
    return beans.isResolvable() ? beans.get() : null;
  }
}
