package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what is in force when Quarkus starts, and refuses an application that lists its classes and
 * forgot ours. When that was tried on Quarkus 3.33, the refusal was not reached and the application
 * started in silence: docs/deployments.md says so.
 */
@ApplicationScoped
public class ExplicitClasses {

  /** Keeps them: Quarkus removes beans that nobody injects. */
  @Inject @Any @Nullable Instance<Application> applications;

  /** Called by CDI. */
  public ExplicitClasses() {}

  void started(@Observes Startup event) {
    if (!QuarkusApplication.isHere()) {
      return;
    }
    PortableFilters filters = QuarkusApplication.filters();
    if (filters != null) {
      filters.deployment().start();
    }
    for (Application each : QuarkusBeans.applications()) {
      Set<Class<?>> classes = each.getClasses();
      if (!classes.isEmpty() && !classes.contains(QuarkusClasses.class)) {
        Sentinel.refuseIfGoverned(
            classes,
            each.getClass().getName()
                + " lists its classes, so Quarkus leaves out what serves their cross-origin"
                + " policies. Let getClasses() return nothing, so that Quarkus finds all classes,"
                + " or add dev.preflight.cors.deploy.Preflight.quarkusProviders() to what it"
                + " returns.");
      }
    }
  }
}
