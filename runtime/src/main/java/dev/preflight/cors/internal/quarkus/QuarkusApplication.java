package dev.preflight.cors.internal.quarkus;

import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.portable.PortableCors;
import dev.preflight.cors.internal.portable.PortableFilters;
import dev.preflight.cors.internal.portable.ServerView;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * The one application of a Quarkus process. Its providers are made by Quarkus, each by itself, so
 * they meet here. Providers of this jar are found by other servers that scan for them, too; there
 * this one stays closed.
 */
final class QuarkusApplication {

  private static final boolean HERE = isQuarkus();

  private static volatile @Nullable PortableFilters filters;
  private static volatile boolean opened;

  private QuarkusApplication() {}

  private static boolean isQuarkus() {
    try {
      Class.forName(
          "org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext",
          false,
          QuarkusApplication.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  static boolean isHere() {
    return HERE;
  }

  /** Whether Quarkus has shown a class to a provider of ours. */
  static boolean isOpened() {
    return opened;
  }

  /** Called for a start, which in development mode may be one of many. */
  static void forget() {
    filters = null;
    opened = false;
  }

  /** Opens the policies, the first time that Quarkus shows a class. */
  static @Nullable PortableFilters open(FeatureContext context) {
    PortableFilters found = filters;
    if (HERE && !opened && context.getConfiguration().getProperty(Sentinel.OPEN) == null) {
      opened = true;
      found = PortableCors.filters(context.getConfiguration(), new View());
      filters = found;
      if (found != null) {
        warnOfOwnFilter(Settings.of(context.getConfiguration()));
      }
    }
    return found;
  }

  /** Quarkus handles preflights before any filter of Jakarta REST, if it is told to. */
  private static void warnOfOwnFilter(Settings settings) {
    if (settings.isOn("quarkus.http.cors.enabled") || settings.isOn("quarkus.http.cors")) {
      PreflightLog.warning(
          "Quarkus' own CORS filter is switched on. It handles preflights, and adds headers, by"
              + " quarkus.http.cors.*, whatever the policies of the resources say. Set"
              + " quarkus.http.cors.enabled=false.");
    }
  }

  /** The filters; {@code null} where this is another server, or they are switched off. */
  static @Nullable PortableFilters filters() {
    return filters;
  }

  private static final class View implements ServerView {

    @Override
    public String name() {
      String version = QuarkusResponse.version();
      return "Quarkus REST" + (version.isEmpty() ? "" : " " + version);
    }

    @Override
    public boolean matchesLoosely() {
      return true;
    }

    @Override
    public Class<? extends Application> application() {
      return QuarkusBeans.application();
    }
  }
}
