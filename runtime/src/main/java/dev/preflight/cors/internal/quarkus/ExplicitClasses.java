package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.portable.PortableFilters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/**
 * Says what is in force when Quarkus starts, and refuses an application that lists its classes and
 * forgot ours. Quarkus then makes none of our providers, but it still calls observers. It leaves
 * out the application's beans of which nobody asks, so the classes are those that are beans:
 * Quarkus makes one of each resource.
 */
@ApplicationScoped
public class ExplicitClasses {

  /** Called by CDI. */
  public ExplicitClasses() {}

  void started(@Observes Startup event) {
    if (!QuarkusApplication.isHere()) {
      return;
    }
    PortableFilters filters = QuarkusApplication.filters();
    if (filters != null) {
      filters.deployment().start();
    } else if (!QuarkusApplication.isOpened() && areOn(Settings.ofParameters(key -> null))) {
      Sentinel.refuseIfGoverned(
          QuarkusBeans.all(),
          "Its Application lists its classes, so Quarkus leaves out what serves their cross-origin"
              + " policies. Let getClasses() and getSingletons() return an empty set, so that Quarkus"
              + " finds all classes, or add dev.preflight.cors.deploy.Preflight.quarkusProviders() to"
              + " what getClasses() returns.");
    }
  }

  private static boolean areOn(Settings settings) {
    return !settings.isOff(Settings.ENABLED) && !settings.isOff(Settings.VERIFY);
  }
}
