package dev.preflight.cors.decider;

import dev.preflight.cors.OriginDecider;

/**
 * An {@link OriginDecider} that looks at more than the origin: at who asks, and for what. Named in
 * {@link dev.preflight.cors.CrossOrigin#originsFrom()} in the same way. It is needed where an
 * origin may read some callers' responses only, as a tenant's pages may read those to the tenant's
 * own users:
 *
 * <pre>{@code
 * public class TenantOrigins implements RequestDecider {
 *   @Inject Tenants tenants;
 *
 *   @Override
 *   public boolean allows(CrossOriginRequest request) {
 *     String user = request.userName().orElse(null);
 *     return user == null
 *         ? tenants.isOfAny(request.origin()) // a preflight, or somebody not logged in
 *         : tenants.of(user).origins().contains(request.origin());
 *   }
 * }
 * }</pre>
 *
 * <h2>When it is asked</h2>
 *
 * <p>As an {@code OriginDecider}, at two steps of Fetch. For a <a
 * href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">preflight</a>, before any login
 * filter: browsers send it without credentials, so nobody is known, and what it permits is no more
 * than to send the request. For the <a href="https://fetch.spec.whatwg.org/#cors-check">CORS
 * check</a> of the response, after the method and all other response filters have run: now it is
 * known who asked, and whether the page may read the response. A tenant's decider keeps tenants
 * apart at the second step; it cannot at the first.
 *
 * <p>The request has been carried out when the second question comes. A decider keeps responses
 * from pages, not changes from the server; whoever may make changes is for the login to say.
 *
 * <h2>Threads</h2>
 *
 * <p>It is called by a thread of its own, as every decider, while the request's thread waits. The
 * {@link CrossOriginRequest#securityContext() security context} may be used nonetheless: each call
 * of it runs on the request's thread. Objects of the request's scope cannot be injected.
 *
 * <h2>Caches</h2>
 *
 * <p>The response then depends on who asks. Preflight adds {@code Origin} to {@code Vary}; a
 * response that a cache may store and that is the same for all callers also needs what they are
 * told apart by, such as {@code Authorization} or {@code Cookie}.
 */
public interface RequestDecider extends OriginDecider {

  /**
   * Whether scripts of the request's origin may read the response to it, or, for a preflight, send
   * the request.
   *
   * @param request what is known of the request
   * @return {@code true} to allow its origin
   */
  boolean allows(CrossOriginRequest request);

  /**
   * Refuses: without a request, it is not known who asks.
   *
   * @param origin a serialised origin
   * @return {@code false}
   */
  @Override
  default boolean allows(String origin) {
    return false;
  }
}
