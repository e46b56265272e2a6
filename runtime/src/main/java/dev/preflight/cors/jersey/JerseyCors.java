package dev.preflight.cors.jersey;

import dev.preflight.cors.jaxrs.CorsDeployment;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    boolean preMatching = isSet(context.getConfiguration().getProperty(Preflights.PRE_MATCHING));
    Startup startup = new Startup(deployment, preMatching);
    GovernedPaths paths = new GovernedPaths(deployment, new DeployedModel(startup::resourceModel));
    Warnings warnings = new Warnings();
    context.register(startup);
    context.register(new DeploymentStart(deployment));
    context.register(new PreflightFilter(deployment, paths));
    context.register(new CorsResponseFilter(deployment, paths, warnings));
    context.register(new FailureFilter(paths));
    if (preMatching) {
      context.register(new PreflightFilter.BeforeMatching(deployment, paths));
    }
    return deployment;
  }

  private static boolean isSet(@Nullable Object property) {
    return property != null && Boolean.parseBoolean(property.toString());
  }
}
