package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.Settings;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a server shows of the application that it deploys, beyond what the standard has. */
public interface ServerView {

  /**
   * The server.
   *
   * @return its name and version
   */
  String name();

  /**
   * The application, as the user wrote it.
   *
   * @return its class; {@link Application} itself if there is none
   */
  default Class<? extends Application> application() {
    return Application.class;
  }

  /**
   * The deployed resource classes, once they are known.
   *
   * @return all of them; {@code null} if the server shows them one by one, to a dynamic feature
   */
  default @Nullable Collection<Class<?>> roots() {
    return null;
  }

  /**
   * The filters of the application that run before matching.
   *
   * @return their classes; {@code null} if the configuration shows them
   */
  default @Nullable Collection<Class<?>> preMatchingFilters() {
    return null;
  }

  /**
   * Whether the server matches more loosely than Jakarta REST does: it takes a class whose path
   * begins with an expression for any path, and leaves the escapes in a path that has matrix
   * parameters, so that literals with such characters do not match.
   *
   * @return {@code true} where both is known
   */
  default boolean matchesLoosely() {
    return false;
  }

  /**
   * The first request has come: whatever is in the same web application is registered by now.
   *
   * @param settings the configuration of the application
   */
  default void isRequested(Settings settings) {
    // There is nothing else to look at.
  }

  /**
   * What the server cannot do for the policies, for the line at the start.
   *
   * @return a sentence, empty if there is nothing to say
   */
  default String limits() {
    return "";
  }

  /**
   * A server that is none of those known here.
   *
   * @param implementation a class of it
   * @return what the standard shows
   */
  static ServerView unknown(Class<?> implementation) {
    String name = implementation.getName();
    return new ServerView() {
      @Override
      public String name() {
        return "a server that Preflight does not know (" + name + ")";
      }

      @Override
      public String limits() {
        return "Preflights, and responses that reach the response filters of Jakarta REST, are"
            + " served; whether exceptions that no mapper handles are among those depends on the"
            + " server.";
      }
    };
  }

  /**
   * Whether a class can handle requests.
   *
   * @param type any class
   * @return {@code false} for interfaces and abstract classes
   */
  static boolean isConcrete(Class<?> type) {
    return !type.isInterface()
        && !java.lang.reflect.Modifier.isAbstract(type.getModifiers())
        && !List.of(Object.class, Class.class).contains(type);
  }
}
