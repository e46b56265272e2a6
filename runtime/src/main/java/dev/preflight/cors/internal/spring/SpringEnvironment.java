package dev.preflight.cors.internal.spring;

import dev.preflight.cors.policy.OriginSettings;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Environment} of Spring: {@code application.properties} and {@code .yml} of
 * Spring Boot, profiles, and whatever else was added to it. By reflection, once for each key at the
 * start: it is the same in all versions of Spring, and nothing of Spring need be there.
 */
public final class SpringEnvironment implements OriginSettings {

  private static final String SOURCE = "Spring's Environment";
  private static final String ENVIRONMENT = "org.springframework.core.env.Environment";
  private static final String RESOLVER = "org.springframework.core.env.PropertyResolver";
  private static final String CAPABLE = "org.springframework.core.env.EnvironmentCapable";
  private static final String SERVLET_CONTEXT = "jakarta.servlet.ServletContext";

  /** Where Spring puts the context of a web application, for others to find. */
  private static final String ROOT = "org.springframework.web.context.WebApplicationContext.ROOT";

  private final Object environment;

  private SpringEnvironment(Object environment) {
    this.environment = environment;
  }

  /**
   * The environment that an object leads to.
   *
   * @param place an {@code Environment}, a context that has one, or the {@code ServletContext} of a
   *     web application with such a context; or anything else
   * @return empty if it leads to none
   */
  public static Optional<OriginSettings> in(@Nullable Object place) {
    if (place == null) {
      return Optional.empty();
    }
    if (is(place, SERVLET_CONTEXT)) {
      return in(call(place, SERVLET_CONTEXT, "getAttribute", ROOT));
    }
    Object environment = is(place, CAPABLE) ? call(place, CAPABLE, "getEnvironment") : place;
    return environment != null && is(environment, ENVIRONMENT)
        ? Optional.of(new SpringEnvironment(environment))
        : Optional.empty();
  }

  @Override
  public Optional<Setting> find(String key) {
    try {
      String value = property(key);
      return Optional.ofNullable(value == null ? elements(key) : value)
          .map(found -> new Setting(found, SOURCE));
    } catch (RuntimeException e) {
      throw new UnreadableException(SOURCE, e);
    }
  }

  private @Nullable String property(String key) {
    return (String) call(environment, RESOLVER, "getProperty", key);
  }

  /** A list in a YAML file is a property for each element. */
  private @Nullable String elements(String key) {
    List<String> elements = new ArrayList<>();
    String next = property(key + "[0]");
    while (next != null) {
      elements.add(next);
      next = property(key + "[" + elements.size() + "]");
    }
    return elements.isEmpty() ? null : String.join(",", elements);
  }

  private static boolean is(Object object, String type) {
    try {
      return type(object, type).isInstance(object);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static Class<?> type(Object object, String name) throws ClassNotFoundException {
    return Class.forName(name, false, object.getClass().getClassLoader());
  }

  private static @Nullable Object call(
      Object object, String type, String method, String... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    java.util.Arrays.fill(types, String.class);
    try {
      return type(object, type).getMethod(method, types).invoke(object, (Object[]) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
