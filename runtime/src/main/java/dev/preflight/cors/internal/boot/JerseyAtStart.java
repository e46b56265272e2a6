package dev.preflight.cors.internal.boot;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Has Jersey start with the application. Spring Boot starts Jersey's servlet with the first
 * request, so an application with an unsound policy would start, and fail each request instead. It
 * is a default: what the application itself says about the property is kept.
 */
public final class JerseyAtStart
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String LOAD_ON_STARTUP = "spring.jersey.servlet.load-on-startup";

  /** Called by Spring Boot, which finds it in {@code META-INF/spring.factories}. */
  public JerseyAtStart() {}

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource("preflight", Map.of(LOAD_ON_STARTUP, "0")));
  }
}
