package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.ws.rs.core.FeatureContext;

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
    RunningApplication running = new RunningApplication();
    context.property(Sentinel.OPEN, running);
    Settings settings = Settings.of(context.getConfiguration(), SpringContext.environment(context));
    if (settings.isOff(Settings.ENABLED)) {
      PreflightLog.info(
          "Preflight is switched off by "
              + Settings.ENABLED
              + "=false: no cross-origin policy is in force.");
      return false;
    }
    CorsDeployment deployment = new CorsDeployment(settings);
    EarlyResponses early = EarlyResponses.of(settings.text(Settings.PRE_MATCHING));
    MethodOverride override = new MethodOverride();
    DeployedResources resources = new DeployedResources(deployment, running);
    Startup startup = new Startup(running, early, override);
    GovernedPaths paths = new GovernedPaths(deployment, resources::model, override);
    Warnings warnings = new Warnings();
    JerseyFront front = new JerseyFront(deployment, paths, startup::isRequestFinal);
    running.register(startup, context);
    running.register(resources, context);
    running.register(new DeploymentStart(deployment, running), context);
    running.register(new ServletDoor(front, running), context);
    PreflightFilter preflights = new PreflightFilter(running, deployment, paths, front);
    running.register(preflights, context);
    running.register(
        new CorsResponseFilter(running, deployment, paths, preflights, front, warnings), context);
    running.register(new FailureFilter(running, front), context);
    if (early.areWanted()) {
      running.register(
          new PreflightFilter.BeforeMatching(running, deployment, paths, front, startup), context);
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
}
