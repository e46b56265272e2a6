package dev.preflight.cors.deployments;

import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The properties to start with; the classes are those of {@link QuarkusShop}. */
final class PlainShop extends Application {

  private final Map<String, Object> properties;

  PlainShop(Map<String, Object> properties) {
    this.properties = properties;
  }

  @Override
  public Map<String, Object> getProperties() {
    return properties;
  }
}
