package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsDeployment;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Supplier;

/** Registers Preflight's filters with a Jersey application, once for all modules. */
public final class JerseyCors {

  private JerseyCors() {}

  /**
   * The deployment of the application that is being configured.
   *
   * @param context the application's configuration
   * @param create makes the deployment if this is the first module
   * @return the one deployment of the application
   */
  public static CorsDeployment deployment(FeatureContext context, Supplier<CorsDeployment> create) {
    for (Object instance : context.getConfiguration().getInstances()) {
      if (instance instanceof CorsResponseFilter filter) {
        return filter.deployment();
      }
    }
    CorsDeployment deployment = create.get();
    GovernedPaths paths = new GovernedPaths(deployment);
    context.register(new PreflightFilter(paths));
    context.register(new CorsResponseFilter(deployment, paths));
    return deployment;
  }
}
