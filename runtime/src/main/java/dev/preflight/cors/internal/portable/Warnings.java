package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.internal.text.Printable;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a running application does against its policies, said once for each cause. */
final class Warnings {

  private static final int LONGEST_PATH = 200;

  private final AtomicBoolean otherSource = new AtomicBoolean();
  private final AtomicBoolean otherMethod = new AtomicBoolean();
  private final AtomicBoolean handledElsewhere = new AtomicBoolean();

  /** Another filter or the resource method wrote CORS headers, which the policy replaces. */
  void otherSource(ContainerRequestContext request, PathPolicy pathPolicy) {
    if (otherSource.compareAndSet(false, true)) {
      PreflightLog.warning(
          place(request)
              + ": the application wrote Access-Control-* headers of its own; they are replaced by"
              + " the policy declared at "
              + pathPolicy.source()
              + ". Remove one of the two. This is logged once.");
    }
  }

  /** The server called a method with another policy than the one that decided a preflight. */
  void otherMethodRan(
      ContainerRequestContext request, String decided, @Nullable PathPolicy pathPolicy) {
    if (otherMethod.compareAndSet(false, true)) {
      PreflightLog.warning(
          place(request)
              + ": the preflight was decided by the policy declared at "
              + decided
              + ", but the method that then ran has "
              + (pathPolicy == null ? "no policy" : "the policy declared at " + pathPolicy.source())
              + ". Two templates match this path, or a locator returns another class than it"
              + " declares; give them one policy or paths that differ. This is logged once.");
    }
  }

  /** Says so if this is a preflight for a governed path that another filter handled. */
  void ifHandledElsewhere(
      ContainerRequestContext request,
      ContainerResponseContext response,
      PortableDeployment deployment) {
    PreflightRequest preflight =
        handledElsewhere.get() || response.getStatus() == 404 ? null : PreflightRequest.of(request);
    PathPolicy pathPolicy =
        preflight == null
            ? null
            : deployment.running().mirrored().forPreflight(request, preflight.method());
    if (pathPolicy != null
        && pathPolicy != PathPolicy.CLOSED
        && handledElsewhere.compareAndSet(false, true)) {
      PreflightLog.warning(
          place(request)
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

  private static String place(ContainerRequestContext request) {
    String path = request.getUriInfo().getRequestUri().getRawPath();
    return Printable.of(request.getMethod())
        + " "
        + Printable.of(
            path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "...");
  }
}
