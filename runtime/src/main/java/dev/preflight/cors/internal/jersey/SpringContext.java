package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.spring.SpringEnvironment;
import dev.preflight.cors.policy.OriginSettings;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import org.glassfish.jersey.InjectionManagerProvider;
import org.jspecify.annotations.Nullable;

/** Where an application on Jersey keeps its Spring context, if it has one. */
final class SpringContext {

  /** The property through which Jersey's Spring integration takes a context. */
  static final String PROPERTY = "contextConfig";

  private SpringContext() {}

  /** The environment: of the context that Jersey was given, else of the web application. */
  static Optional<OriginSettings> environment(FeatureContext context) {
    return SpringEnvironment.in(context.getConfiguration().getProperty(PROPERTY))
        .or(() -> SpringEnvironment.in(servletContext(context)));
  }

  /** Jersey knows it on a servlet container only, and we do not depend on its API. */
  private static @Nullable Object servletContext(FeatureContext context) {
    try {
      Class<?> type =
          Class.forName(
              "jakarta.servlet.ServletContext",
              false,
              Thread.currentThread().getContextClassLoader());
      return InjectionManagerProvider.getInjectionManager(context).getInstance(type);
    } catch (ClassNotFoundException absent) {
      return null;
    }
  }
}
