package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.fingerprint.DeployedClass;
import dev.preflight.cors.internal.fingerprint.Fingerprint;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class that was generated for a deployed class, by its name and through the loader of
 * that class, and tells whether it belongs to what is deployed.
 *
 * <p>Generated classes register themselves when they are initialised. Nothing of theirs is called
 * by reflection, so that they work in a named module that exports and opens nothing. See
 * docs/decisions/0019-generated-filters-are-found-by-name.md.
 */
public final class Companions {

  /** What generated classes extend. Named, since it stands above this package. */
  private static final String SUPERCLASS = "dev.preflight.cors.deploy.CorsFilter";

  /** Holds a companion as long as its class lives, in whatever web application that is. */
  private static final ClassValue<AtomicReference<Companion>> REGISTERED =
      new ClassValue<>() {
        @Override
        protected AtomicReference<Companion> computeValue(Class<?> type) {
          return new AtomicReference<>();
        }
      };

  private final boolean verify;
  private final DeploymentProblems problems;

  Companions(boolean verify, DeploymentProblems problems) {
    this.verify = verify;
    this.problems = problems;
  }

  /**
   * Called by each generated class when it is initialised.
   *
   * @param generated the generated class
   * @param companion what it says
   */
  public static void register(Class<?> generated, Companion companion) {
    REGISTERED.get(generated).set(companion);
  }

  /** The companion of a resource class, or {@code null} if nothing was generated for it. */
  @Nullable Companion ofResource(Class<?> type) {
    return find(type, DeployedClass::resource, now -> now.bearsPolicy() && now.isResource());
  }

  /** The companion of an {@code Application} class, or {@code null} if it has no policy. */
  @Nullable Companion ofApplication(Class<?> type) {
    return find(type, DeployedClass::application, Fingerprint::bearsPolicy);
  }

  /** The companion of a servlet class, or {@code null} if it has no policy. */
  @Nullable Companion ofServlet(Class<?> type) {
    return find(type, DeployedClass::application, Fingerprint::isShared);
  }

  private @Nullable Companion find(
      Class<?> type, Function<Class<?>, Fingerprint> reader, Predicate<Fingerprint> needsOne) {
    String name = nameFor(type);
    Class<?> found = name == null ? null : named(name, type);
    if (found != null && isOurs(found)) {
      return ofGenerated(found, type, reader);
    }
    Fingerprint now = verify ? read(type, reader) : null;
    if (now != null && needsOne.test(now)) {
      missing(type, name, found, now);
    }
    return null;
  }

  private @Nullable Companion ofGenerated(
      Class<?> generated, Class<?> type, Function<Class<?>, Fingerprint> reader) {
    Companion companion = isBeside(generated, type) ? initialised(generated, type) : null;
    if (!verify || companion == null) {
      return companion;
    }
    Fingerprint now = read(type, reader);
    if (now == null) {
      return companion;
    }
    if (!companion.fingerprint().startsWith(Fingerprint.FORM)) {
      problems.otherVersion(generated, type);
      return null;
    }
    if (!companion.fingerprint().equals(now.text())) {
      problems.stale(generated, type, now);
      return null;
    }
    return companion;
  }

  private @Nullable Fingerprint read(Class<?> type, Function<Class<?>, Fingerprint> reader) {
    try {
      return reader.apply(type);
    } catch (LinkageError | TypeNotPresentException e) {
      problems.unreadable(type, e);
      return null;
    }
  }

  private void missing(
      Class<?> type, @Nullable String name, @Nullable Class<?> taken, Fingerprint now) {
    if (name == null || Proxy.isProxyClass(type)) {
      problems.nameless(type);
    } else if (taken != null) {
      problems.taken(taken, type);
    } else {
      problems.missing(type, now);
    }
  }

  /**
   * The name of the class that is generated for a class: in its package, its own name after those
   * of the classes around it.
   *
   * @param type a class
   * @return the name, or {@code null} for a class that cannot be governed
   */
  static @Nullable String nameFor(Class<?> type) {
    if (type.isAnonymousClass() || type.isLocalClass() || type.isHidden()) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (Class<?> each = type; each != null; each = each.getDeclaringClass()) {
      String qualified = each.getName();
      Class<?> around = each.getDeclaringClass();
      String simple =
          around == null
              ? qualified.substring(qualified.lastIndexOf('.') + 1)
              : each.getSimpleName();
      name.insert(0, name.length() == 0 ? simple : simple + "_");
    }
    String ofPackage = type.getPackageName();
    return (ofPackage.isEmpty() ? "" : ofPackage + ".") + name + "Cors";
  }

  /** The class of this name, not initialised yet; {@code null} if there is none. */
  private @Nullable Class<?> named(String name, Class<?> type) {
    try {
      return Class.forName(name, false, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    } catch (LinkageError e) {
      problems.notLoadable(name, type, e);
      return null;
    }
  }

  /** Otherwise it is the user's own class, whose initialiser is none of our business. */
  private static boolean isOurs(Class<?> found) {
    Class<?> superclass = found.getSuperclass();
    return superclass != null && superclass.getName().equals(SUPERCLASS);
  }

  /** Whether a generated class is loaded with its resource class, and with this runtime. */
  private boolean isBeside(Class<?> generated, Class<?> type) {
    Class<?> superclass = generated.getSuperclass();
    if (superclass.getClassLoader() != Companions.class.getClassLoader()) {
      problems.twoRuntimes(generated, superclass);
      return false;
    }
    if (generated.getClassLoader() != type.getClassLoader()) {
      problems.otherLoader(generated, type);
      return false;
    }
    return true;
  }

  private @Nullable Companion initialised(Class<?> generated, Class<?> type) {
    try {
      Class.forName(generated.getName(), true, generated.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      problems.notLoadable(generated.getName(), type, e);
      return null;
    }
    Companion companion = REGISTERED.get(generated).get();
    if (companion == null) {
      problems.otherVersion(generated, type);
    }
    return companion;
  }
}
