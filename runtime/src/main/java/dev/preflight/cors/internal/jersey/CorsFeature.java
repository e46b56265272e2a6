package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.CorsResource;
import dev.preflight.cors.internal.deploy.PolicyDeclaration;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the cross-origin policies of one module: the superclass of the generated feature, which
 * Jersey finds through {@code META-INF/services}. Where an application switches that off ({@code
 * jakarta.ws.rs.loadServices=false}), it registers the generated class itself.
 */
public abstract class CorsFeature implements Feature {

  private static final System.Logger LOG = System.getLogger("dev.preflight.cors");

  private final List<CorsResource> resources;
  private final List<PolicyDeclaration> applicationPolicies;

  @Context private @Nullable Application application;

  /**
   * For the generated subclass.
   *
   * @param resources one for each governed resource class of the module
   * @param applicationPolicies the policies of the module's {@code Application} classes
   */
  protected CorsFeature(List<CorsResource> resources, List<PolicyDeclaration> applicationPolicies) {
    this.resources = List.copyOf(resources);
    this.applicationPolicies = List.copyOf(applicationPolicies);
  }

  @Override
  public final boolean configure(FeatureContext context) {
    if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
      return false;
    }
    requireJersey(context);
    warnIfAmbiguous();
    CorsDeployment deployment =
        JerseyCors.deployment(
            context,
            () ->
                new CorsDeployment(
                    JerseyCors.applicationClass(application), context.getConfiguration()));
    deployment.add(resources, applicationPolicies);
    return true;
  }

  /** Without this check the first thing to be seen would be a {@code NoClassDefFoundError}. */
  private void requireJersey(FeatureContext context) {
    try {
      Class.forName(
          "org.glassfish.jersey.server.ContainerRequest",
          false,
          CorsFeature.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          getClass().getName()
              + " cannot deploy its cross-origin policies: Preflight runs on Jersey 3.1 or 4.0, but"
              + " this application runs on "
              + context.getConfiguration().getClass().getName()
              + ". Deploy it on Jersey, or set jakarta.ws.rs.loadServices=false.",
          e);
    }
  }

  /**
   * Two modules that generated a feature of the same name: the class path shows only the first, and
   * the policies of the second would silently be missing.
   */
  private void warnIfAmbiguous() {
    String file = getClass().getName().replace('.', '/') + ".class";
    ClassLoader loader = getClass().getClassLoader();
    if (loader == null) {
      return;
    }
    try {
      List<URL> places = Collections.list(loader.getResources(file));
      if (places.size() > 1) {
        LOG.log(
            System.Logger.Level.ERROR,
            "{0} is on the class path {1} times, and only the policies of the first are in force:"
                + " {2}. Its package is the one that all governed classes of a module share: move"
                + " those of one module to another package.",
            getClass().getName(),
            places.size(),
            places);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "cannot look for " + file, e);
    }
  }
}
