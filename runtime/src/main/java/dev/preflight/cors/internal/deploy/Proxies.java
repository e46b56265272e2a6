package dev.preflight.cors.internal.deploy;

/** Tells the subclasses that containers make of a user's classes at run time. */
final class Proxies {

  private Proxies() {}

  /**
   * Whether a class may be a proxy: CDI, Guice and Spring put {@code $$} into the names of theirs,
   * Quarkus ends them like this. It is asked only about classes for which nothing was generated, so
   * a class of the user's with such a name is found before.
   */
  static boolean isProxy(Class<?> type) {
    String name = type.getName();
    return name.contains("$$")
        || name.endsWith("_Subclass")
        || name.endsWith("_ClientProxy")
        || type.isSynthetic();
  }

  /** Whether a class answers for the server itself, such as Jersey's WADL. */
  static boolean isServersOwn(Class<?> type) {
    return type.getName().startsWith("org.glassfish.jersey.");
  }
}
