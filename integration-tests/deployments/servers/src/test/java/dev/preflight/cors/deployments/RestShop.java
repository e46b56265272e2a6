package dev.preflight.cors.deployments;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** What the table asks, as a server finds it that knows the standard only. */
@ApplicationPath("rest")
public class RestShop extends Application {

  /** Its presence in the WAR switches Preflight off. */
  static final String OFF = "off.txt";

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
    boolean off = RestShop.class.getResource("/" + OFF) != null;
    return off ? Map.of("preflight.enabled", "false") : Map.of();
  }
}
