package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** Registers Preflight's filters with a Jersey application, once, by whichever door it came in. */
public final class JerseyCors {

  private JerseyCors() {}

  /**
   * Registers them, unless that was done already.
   *
   * @param context the application that is being configured
   * @return whether anything was registered
   */
  public static boolean install(FeatureContext context) {
    if (context.getConfiguration().getProperty(Sentinel.OPEN) != null || isOthersToServe()) {
      return false;
    }
    context.property(Sentinel.OPEN, true);
    Settings settings = Settings.of(context.getConfiguration(), SpringContext.environment(context));
    if (settings.isOff(Settings.ENABLED)) {
      PreflightLog.info(
          "Preflight is switched off by "
              + Settings.ENABLED
              + "=false: no cross-origin policy is in force.");
      return false;
    }
    CorsDeployment deployment = new CorsDeployment(applicationClass(context), settings);
    EarlyResponses early = EarlyResponses.of(settings.text(Settings.PRE_MATCHING));
    MethodOverride override = new MethodOverride();
    Startup startup = new Startup(early, override);
    GovernedPaths paths = new GovernedPaths(deployment, startup::resourceModel, override);
    Warnings warnings = new Warnings();
    JerseyFront front = new JerseyFront(deployment, paths, startup::isRequestFinal);
    context.register(startup);
    context.register(new DeployedResources(deployment));
    context.register(new DeploymentStart(deployment));
    context.register(new ServletDoor(front));
    context.register(new PreflightFilter(deployment, paths, front));
    context.register(new CorsResponseFilter(deployment, paths, front, warnings));
    context.register(new FailureFilter(front));
    if (early.areWanted()) {
      context.register(new PreflightFilter.BeforeMatching(deployment, paths, front, startup));
    }
    return true;
  }

  /**
   * Whether the application that is starting brings a copy of this jar, and this one is the
   * server's. Jersey opens the doors of both, in no certain order, and what was generated belongs
   * to the application's. Should that one not serve it, then {@link Sentinel} stops the start.
   */
  private static boolean isOthersToServe() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    if (application == null) {
      return false;
    }
    try {
      return Class.forName(JerseyCors.class.getName(), false, application) != JerseyCors.class;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * The application as the user wrote it. Jersey wraps a plain one into a configuration of its own.
   * It is asked of Jersey and not injected: other servers fail where a class of this jar asks for
   * an {@code Application}.
   */
  private static Class<? extends Application> applicationClass(FeatureContext context) {
    InjectionManager injection = InjectionManagerProvider.getInjectionManager(context);
    return applicationClass(injection.getInstance(Application.class));
  }

  /** The class that the user wrote, if there is one. */
  static Class<? extends Application> applicationClass(@Nullable Application injected) {
    Application application = injected;
    while (application instanceof ResourceConfig config
        && config.getApplication() != null
        && config.getApplication() != config) {
      application = config.getApplication();
    }
    return application == null ? Application.class : application.getClass();
  }
}
