package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.jersey.Preflights;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ResourceConfig;
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
    context.register(new SoundnessCheck(deployment));
    context.register(new DeploymentStart(deployment));
    context.register(new PreflightFilter(deployment, paths));
    context.register(new CorsResponseFilter(deployment, paths, warnings));
    context.register(new FailureFilter(paths));
    if (preMatching) {
      context.register(new PreflightFilter.BeforeMatching(deployment, paths));
    }
    return deployment;
  }

  /**
   * The class that the application was deployed as. Jersey wraps a plain application into a
   * configuration of its own.
   *
   * @param injected what Jersey injects as the application
   * @return the class that the user wrote, if there is one
   */
  public static Class<? extends Application> applicationClass(@Nullable Application injected) {
    Application application = injected;
    while (application instanceof ResourceConfig config
        && config.getApplication() != null
        && config.getApplication() != config) {
      application = config.getApplication();
    }
    return application == null ? Application.class : application.getClass();
  }

  private static boolean isSet(@Nullable Object property) {
    return property != null && Boolean.parseBoolean(property.toString());
  }
}
