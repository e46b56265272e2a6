package dev.preflight.cors.jaxrs;

import dev.preflight.cors.jersey.JerseyCors;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deploys the cross-origin policies of one module: the superclass of the generated feature, which
 * Jersey finds through {@code META-INF/services}. Where an application switches that off ({@code
 * jakarta.ws.rs.loadServices=false}), it registers the generated class itself.
 */
public abstract class CorsFeature implements Feature {

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
    CorsDeployment deployment =
        JerseyCors.deployment(context, () -> new CorsDeployment(deployedApplication()));
    deployment.add(resources, applicationPolicies);
    return true;
  }

  private Class<? extends Application> deployedApplication() {
    return application == null ? Application.class : application.getClass();
  }
}
