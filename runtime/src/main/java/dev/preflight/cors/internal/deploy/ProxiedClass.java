package dev.preflight.cors.internal.deploy;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * The class that somebody wrote, behind the subclasses that CDI, Guice and Spring make of it. A
 * policy reaches through those, and never into a class that somebody wrote: there its own
 * annotations count, so taking one for a proxy would open what it may have closed.
 *
 * <p>A name says little, since anyone may write {@code $$} into one. A proxy is made while the
 * application runs, so it has no class file where the class has one that it extends; or it is
 * marked synthetic, as no compiler marks a class with a name in a source; or it was made ahead of
 * time and bears the mark of its maker.
 */
final class ProxiedClass {

  /** Of makers that write class files and do not mark them synthetic. */
  private static final List<String> MARKS =
      List.of("$$SpringCGLIB$$", "$$EnhancerBy", "_$$_Weld", "$$Owb");

  /** Looked up on each request, found out once. */
  private static final ClassValue<Class<?>> WRITTEN =
      new ClassValue<>() {
        @Override
        protected Class<?> computeValue(Class<?> type) {
          Class<?> written = type;
          while (isProxy(written)) {
            written = written.getSuperclass();
          }
          return written;
        }
      };

  private ProxiedClass() {}

  /**
   * The class that was written.
   *
   * @param type any class
   * @return the class itself, unless it is a proxy
   */
  static Class<?> of(Class<?> type) {
    return WRITTEN.get(type);
  }

  private static boolean isProxy(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    // The JDK's own implement interfaces; who is behind them, they do not tell.
    if (parent == null || parent == Object.class || parent == Proxy.class) {
      return false;
    }
    return type.isSynthetic()
        || type.isHidden()
        || MARKS.stream().anyMatch(type.getName()::contains)
        || (!hasClassFile(type) && extendsOneWithClassFile(type));
  }

  /** Otherwise the loader shows no class files, and their absence says nothing. */
  private static boolean extendsOneWithClassFile(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    while (parent != Object.class && !hasClassFile(parent)) {
      parent = parent.getSuperclass();
    }
    return parent != Object.class;
  }

  private static boolean hasClassFile(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String file = type.getName().replace('.', '/') + ".class";
    return (loader == null ? ClassLoader.getSystemResource(file) : loader.getResource(file))
        != null;
  }
}
