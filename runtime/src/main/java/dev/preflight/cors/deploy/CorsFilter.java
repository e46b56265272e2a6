package dev.preflight.cors.deploy;

import dev.preflight.cors.internal.deploy.Companion;
import dev.preflight.cors.internal.deploy.Companions;
import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.StandaloneFilter;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preflight filter and response filter of one resource class: the superclass of what is
 * generated for it. A subclass holds the policies as constants, and mirrors the paths of its
 * resource class; HTTP methods that it does not name are not shared with other origins.
 *
 * <p>A running application asks all of them through one pair of filters, see {@link Preflight}, so
 * that a thousand resource classes cost a request no more than one. Registering a single one by
 * hand deploys that pair as well. Called by itself, in a test say, a generated filter stands for
 * its own class alone.
 */
public abstract class CorsFilter implements Feature {

  private final Companion companion;
  private final StandaloneFilter alone;

  @Context private @Nullable Configuration application;

  /**
   * For the generated subclass.
   *
   * @param root the {@code @Path} of the resource class; empty for a sub-resource
   * @param fingerprint what the subclass was made of; compared with what is deployed
   */
  protected CorsFilter(String root, String fingerprint) {
    companion = new Companion(root, fingerprint);
    alone = new StandaloneFilter(companion);
  }

  /**
   * Starts a policy.
   *
   * @param source file and line of its declaration
   * @return a draft that allows nobody yet
   */
  protected static PolicyDraft policy(String source) {
    return PolicyDraft.at(source);
  }

  /**
   * The policy of whichever {@code Application} is deployed; none if that one has no policy.
   *
   * @return a draft that stands for it, to which the request headers are added that the governed
   *     methods read
   */
  protected static PolicyDraft ofApplication() {
    return Companion.ofApplication();
  }

  /**
   * Makes a generated filter known, once its class is initialised. No reflection takes part, so
   * that it may be package-private, in a module that exports and opens nothing.
   *
   * @param filter the one object
   */
  protected static void register(CorsFilter filter) {
    Companions.register(filter.getClass(), filter.companion);
  }

  /**
   * Adds a path of the resource class.
   *
   * @param template the {@code @Path} of the methods, relative to their class; empty for methods
   *     without
   * @return the path, to say what governs it
   */
  protected final Path preflight(String template) {
    return new Path(companion.path(template));
  }

  /**
   * Sets the policy of the class as a whole: the one that responds when a path has no method of the
   * requested name.
   *
   * @param policy the policy of the class, its package or its application
   */
  protected final void otherwise(PolicyDraft policy) {
    companion.otherwise(policy);
  }

  /**
   * Deploys the policies of the application this filter is registered with, see {@link Preflight}.
   */
  @Override
  public final boolean configure(FeatureContext context) {
    return new Preflight().configure(context);
  }

  /**
   * Handles a preflight for a path of the resource class, unless {@link Preflight} does.
   *
   * @param request the request
   */
  public final void filter(ContainerRequestContext request) {
    if (isAlone()) {
      alone.respond(request);
    }
  }

  /**
   * Adds the headers of the policy to a response of the resource class, unless {@link Preflight}
   * does.
   *
   * @param request the request
   * @param response its response
   */
  public final void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (isAlone()) {
      alone.complete(request, response);
    }
  }

  private boolean isAlone() {
    return application == null || application.getProperty(Sentinel.OPEN) == null;
  }

  /** A path of the resource class, with the policies of its HTTP methods. */
  public static final class Path {

    private final Companion.Path path;

    private Path(Companion.Path path) {
      this.path = path;
    }

    /**
     * Says which policy governs these HTTP methods.
     *
     * @param policy the nearest declaration
     * @param methods the HTTP methods that exist at this path and that it governs
     * @return this path
     */
    public Path allows(PolicyDraft policy, String... methods) {
      path.allows(policy, List.of(methods));
      return this;
    }

    /**
     * Says which HTTP methods exist here and are for the resource's own origin only.
     *
     * @param methods the HTTP methods
     * @return this path
     */
    public Path sameOrigin(String... methods) {
      path.sameOrigin(List.of(methods));
      return this;
    }
  }
}
