package dev.preflight.cors.deployments;

import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What the table asks, as a plain application without a policy of its own. */
public class PlainShop extends Application {

  private final Map<String, Object> properties;

  /**
   * An application.
   *
   * @param properties its configuration
   */
  public PlainShop(Map<String, Object> properties) {
    this.properties = properties;
  }

  @Override
  public Set<Class<?>> getClasses() {
    return ShopClasses.all();
  }

  @Override
  @SuppressWarnings("deprecation") // The only way to register an instance in a plain application.
  public Set<Object> getSingletons() {
    return Set.of(new CounterResource("counter"));
  }

  @Override
  public Map<String, Object> getProperties() {
    return properties;
  }
}
