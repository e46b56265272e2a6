package dev.preflight.cors.internal.quarkus;

import java.util.Set;

/** The classes of this jar that Quarkus has to know. */
public final class QuarkusProviders {

  private QuarkusProviders() {}

  /**
   * All of them.
   *
   * @return the classes
   */
  public static Set<Class<?>> all() {
    return Set.of(
        QuarkusClasses.class, QuarkusFirst.class, QuarkusLast.class, QuarkusCompleted.class);
  }
}
