package dev.preflight.cors.internal.jersey;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.internal.text.Printable;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.jersey.server.ExtendedUriInfo;

/** What a running application does against its policies, said once for each cause. */
final class Warnings {

  private static final int LONGEST_PATH = 200;

  private final AtomicBoolean otherSource = new AtomicBoolean();
  private final AtomicBoolean handledElsewhere = new AtomicBoolean();

  /** Another filter or the resource method wrote CORS headers, which the policy replaces. */
  void otherSource(ContainerRequestContext request, PathPolicy pathPolicy) {
    if (otherSource.compareAndSet(false, true)) {
      PreflightLog.warning(
          Printable.of(request.getMethod())
              + " "
              + shortened(request)
              + ": the application wrote Access-Control-* headers of its own; they are replaced by"
              + " the policy declared at "
              + pathPolicy.source()
              + ". Remove one of the two. This is logged once.");
    }
  }

  /**
   * Says so if this is a preflight for a governed path, and a pre-matching filter has handled it.
   */
  void ifHandledElsewhere(ContainerRequestContext request, GovernedPaths paths) {
    if (handledElsewhere.get() || GovernedPaths.isRouted((ExtendedUriInfo) request.getUriInfo())) {
      return;
    }
    PreflightRequest preflight = PreflightFilter.preflight(request);
    PathPolicy pathPolicy =
        preflight == null ? null : paths.forPreflight(request, preflight.method());
    if (pathPolicy != null
        && pathPolicy != PathPolicy.CLOSED
        && handledElsewhere.compareAndSet(false, true)) {
      PreflightLog.warning(
          "OPTIONS "
              + shortened(request)
              + ": a @PreMatching filter handled the preflight before Preflight could; browsers"
              + " will not be able to use the policy declared at "
              + pathPolicy.source()
              + ". Let the filter pass on every request for which Preflight.isPreflight is true;"
              + " or, if it changes neither the URI nor the method of a request, name its class in"
              + " the property "
              + Settings.PRE_MATCHING
              + ". This is logged once.");
    }
  }

  /** Short enough for a log. It should be encoded, but that is left to containers. */
  private static String shortened(ContainerRequestContext request) {
    String path = "/" + request.getUriInfo().getPath(false);
    return Printable.of(
        path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...");
  }
}
