package dev.preflight.cors.deployments;

import dev.preflight.cors.CrossOrigin;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** A plain application with a policy of its own. */
@ApplicationPath("api")
@CrossOrigin("https://shop.example.com")
public class ShopApplication extends Application {

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
    return Map.of();
  }
}
