package dev.preflight.cors.benchmarks.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.internal.PropertiesDelegate;

/**
 * Properties of a request that can be made new: what one call has noted, the next must not find.
 */
final class FreshProperties implements PropertiesDelegate {

  private Map<String, Object> properties = new HashMap<>();

  void renew() {
    properties = new HashMap<>();
  }

  @Override
  public Object getProperty(String name) {
    return properties.get(name);
  }

  @Override
  public Collection<String> getPropertyNames() {
    return List.copyOf(properties.keySet());
  }

  @Override
  public void setProperty(String name, Object value) {
    properties.put(name, value);
  }

  @Override
  public void removeProperty(String name) {
    properties.remove(name);
  }
}
