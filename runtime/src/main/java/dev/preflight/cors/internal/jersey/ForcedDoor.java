package dev.preflight.cors.internal.jersey;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Deploys the policies where an application has switched off the search for service files, {@code
 * jakarta.ws.rs.loadServices} and its like; this one Jersey finds all the same. It only registers a
 * feature: Jersey swallows what is thrown here, and has no injection yet.
 */
@ConstrainedTo(RuntimeType.SERVER)
public final class ForcedDoor implements ForcedAutoDiscoverable {

  /** Called by Jersey. */
  public ForcedDoor() {}

  @Override
  public void configure(FeatureContext context) {
    context.register(Door.class);
  }

  /** Does the same as the feature that the service file names, if that one did not. */
  static final class Door implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
      return JerseyCors.install(context);
    }
  }
}
