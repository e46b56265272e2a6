package dev.preflight.cors.internal.deploy;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Collection;
import java.util.function.Predicate;

/**
 * Stops the start where a governed class is deployed, but nothing serves its policy: the service
 * file that names our feature was lost in an uber-jar, or the server is one that Preflight does not
 * run on. Found through a service file of its own, which no library known to us ships too.
 */
public final class Sentinel implements DynamicFeature {

  /** Set in the configuration of an application whose policies are served, or switched off. */
  public static final String OPEN = "dev.preflight.cors.open";

  /** Called by the Jakarta REST implementation. */
  public Sentinel() {}

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Configuration configuration = context.getConfiguration();
    Class<?> type = resource.getResourceClass();
    if (type == null || configuration.getProperty(OPEN) != null) {
      return;
    }
    Settings settings = Settings.of(configuration);
    if (settings.isOff(Settings.ENABLED) || settings.isOff(Settings.VERIFY)) {
      return;
    }
    if (isGoverned(type)) {
      throw new UnsoundDeploymentException(
          "Preflight does not start this application: a policy governs "
              + type.getName()
              + ", but nothing serves it on "
              + configuration.getClass().getName()
              + ". The service files that name dev.preflight.cors.deploy.Preflight are missing: an"
              + " uber-jar has to merge META-INF/services (ServicesResourceTransformer of the Maven"
              + " Shade plugin), or the application registers"
              + " dev.preflight.cors.deploy.Preflight.class.");
    }
  }

  /**
   * Stops the start if a policy governs one of these classes, none of which is served.
   *
   * @param types classes that are deployed
   * @param reason why they are not, and what to do
   * @throws UnsoundDeploymentException naming the first that is governed
   */
  public static void refuseIfGoverned(Collection<Class<?>> types, String reason) {
    refuse(types, Sentinel::isGoverned, reason);
  }

  /**
   * The same for servlets.
   *
   * @param types classes of servlets
   * @param reason why no policy of theirs is served, and what to do
   * @throws UnsoundDeploymentException naming the first that is governed
   */
  public static void refuseIfServletGoverned(Collection<Class<?>> types, String reason) {
    refuse(types, Sentinel::isServletGoverned, reason);
  }

  private static void refuse(
      Collection<Class<?>> types, Predicate<Class<?>> isGoverned, String reason) {
    for (Class<?> type : types) {
      if (isGoverned.test(type)) {
        throw new UnsoundDeploymentException(
            "Preflight does not start this application: a policy governs "
                + type.getName()
                + ", but nothing serves it. "
                + reason);
      }
    }
  }

  /** Whether a policy governs the class, sound or not. */
  private static boolean isGoverned(Class<?> type) {
    DeploymentProblems problems = new DeploymentProblems();
    return new Companions(true, problems).ofResource(type) != null || !problems.isEmpty();
  }

  private static boolean isServletGoverned(Class<?> type) {
    DeploymentProblems problems = new DeploymentProblems();
    Class<?> servlet = ProxiedClass.of(type);
    return new Companions(true, problems).ofServlet(servlet) != null || !problems.isEmpty();
  }
}
