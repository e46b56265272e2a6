package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.internal.inject.Providers;
import org.glassfish.jersey.model.internal.RankedProvider;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.spi.Container;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;

/** Reports at start-up what would keep a deployment from being served as declared. */
final class Startup implements ContainerLifecycleListener {

  private static final String JERSEY = "org.glassfish.jersey.";

  private static final Set<Class<?>> OURS =
      Set.of(PreflightFilter.BeforeMatching.class, FailureFilter.class);

  private final RunningApplication running;
  private final EarlyResponses early;
  private final MethodOverride override;
  private volatile boolean requestFinal;

  Startup(RunningApplication running, EarlyResponses early, MethodOverride override) {
    this.running = running;
    this.early = early;
    this.override = override;
  }

  /** Whether no filter before matching may change the URI or the method of a request. */
  boolean isRequestFinal() {
    return requestFinal;
  }

  @Override
  public void onStartup(Container container) {
    Startup meant = running.meantAtStart(this, container.getConfiguration());
    if (meant != null) {
      meant.look(preMatchingFilters(container.getApplicationHandler()));
    }
  }

  private void look(Set<String> filters) {
    if (filters.isEmpty()) {
      override.isImpossible();
    }
    Set<String> uncertain = early.notVouchedFor(filters);
    requestFinal = uncertain.isEmpty();
    if (early.areWanted()) {
      warnOf(uncertain);
    } else {
      uncertain.removeIf(name -> name.startsWith(JERSEY));
      pointOut(uncertain);
    }
  }

  private static void warnOf(Set<String> filters) {
    if (!filters.isEmpty()) {
      PreflightLog.warning(
          Settings.PRE_MATCHING
              + " is set, but preflights are handled only after "
              + String.join(", ", filters)
              + ": a filter that runs before Jersey matches the request may change its URI or its"
              + " method, and so the policy that governs it. Name in "
              + Settings.PRE_MATCHING
              + ", with commas between them, the classes of those filters that change neither; let"
              + " the others pass on every request for which Preflight.isPreflight is true.");
    }
  }

  /** Jersey's own filters do not handle OPTIONS. */
  private static void pointOut(Set<String> filters) {
    if (!filters.isEmpty()) {
      PreflightLog.info(
          String.join(", ", filters)
              + " runs before Jersey matches the request, and so before Preflight handles"
              + " preflights. If it authenticates or handles OPTIONS itself, let it pass on every"
              + " request for which Preflight.isPreflight is true; or, if it changes neither the"
              + " URI nor the method of a request, name its class in the property "
              + Settings.PRE_MATCHING
              + ".");
    }
  }

  @Override
  public void onReload(Container container) {
    // A reload starts a new application, with its own feature and listener.
  }

  @Override
  public void onShutdown(Container container) {
    // Nothing is held outside the application.
  }

  /** All filters that run before matching but ours, from where Jersey itself takes them. */
  private static Set<String> preMatchingFilters(ApplicationHandler application) {
    Set<String> names = new TreeSet<>();
    for (RankedProvider<ContainerRequestFilter> filter :
        Providers.getAllRankedProviders(
            application.getInjectionManager(), ContainerRequestFilter.class)) {
      Class<?> type = filter.getProvider().getClass();
      // Containers make subclasses of what they manage, which do not inherit the annotation.
      while (type.getName().contains("$$") && !type.isAnnotationPresent(PreMatching.class)) {
        type = type.getSuperclass();
      }
      if (type.isAnnotationPresent(PreMatching.class) && !OURS.contains(type)) {
        names.add(type.getName());
      }
    }
    return names;
  }
}
