package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What preflights were decided by, to compare it with the method that then runs: a mirror may err.
 * A bounded number of them is remembered, so whoever asks a lot costs nobody memory.
 */
final class RecentPreflights {

  private static final int SLOTS = 256;
  private static final int LONGEST_PATH = 200;

  private final AtomicReferenceArray<@Nullable Remembered> slots =
      new AtomicReferenceArray<>(SLOTS);
  private final Warnings warnings;

  private record Remembered(String path, String method, PathPolicy pathPolicy) {}

  RecentPreflights(Warnings warnings) {
    this.warnings = warnings;
  }

  void remember(ContainerRequestContext request, String method, PathPolicy pathPolicy) {
    String path = path(request);
    if (path.length() <= LONGEST_PATH && method.length() <= LONGEST_PATH) {
      slots.set(slot(path, method), new Remembered(path, method, pathPolicy));
    }
  }

  /** The method that ran has this policy, or none. */
  void ran(ContainerRequestContext request, @Nullable PathPolicy pathPolicy) {
    String path = path(request);
    String method = request.getMethod();
    Remembered remembered = slots.get(slot(path, method));
    if (remembered == null
        || !remembered.path().equals(path)
        || !remembered.method().equals(method)
        || !remembered.pathPolicy().methods().contains(method)) {
      return;
    }
    String source = remembered.pathPolicy().source();
    if (pathPolicy == null || !List.of(source.split(" and ", -1)).contains(pathPolicy.source())) {
      warnings.otherMethodRan(request, source, pathPolicy);
    }
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getRawPath();
  }

  private static int slot(String path, String method) {
    return Math.floorMod(31 * path.hashCode() + method.hashCode(), SLOTS);
  }
}
