package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Configuration;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.ResourceModel;

/**
 * Keeps an application with unsound policies from starting. Jersey processes its model when it has
 * configured the features of all modules and before any container listens, so the problems of all
 * modules come out together. A feature would name those of its own module only, and a lifecycle
 * listener would fail in a container that has started already. Other processors may add resources,
 * so this one comes last.
 */
@Priority(Integer.MAX_VALUE)
final class SoundnessCheck implements ModelProcessor {

  private final CorsDeployment deployment;

  SoundnessCheck(CorsDeployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
    deployment.requireSoundPolicies(RouteConflicts.in(model, deployment));
    return model;
  }

  @Override
  public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
    return model;
  }
}
