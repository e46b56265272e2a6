package dev.preflight.cors;

/**
 * Decides about origins that are known only at run time, such as those of tenants in a database.
 * Named in {@link CrossOrigin#originsFrom()}.
 *
 * <pre>{@code
 * public class TenantOrigins implements OriginDecider {
 *   @Inject Tenants tenants;
 *
 *   @Override
 *   public boolean allows(String origin) {
 *     return tenants.owns(origin);
 *   }
 * }
 * }</pre>
 *
 * <p>Where it matters who asks, as when tenants must not read each other's responses, implement
 * {@code dev.preflight.cors.decider.RequestDecider} instead, which is told the method, the path and
 * the request's {@code SecurityContext}, too.
 *
 * <h2>When it is asked</h2>
 *
 * <p>Once for each request with an {@code Origin} that neither {@link CrossOrigin#origins()} nor
 * another member of the policy allows already, and that is not the application's own. The value is
 * always an origin as the Fetch standard serialises it, {@code scheme://host} or {@code
 * scheme://host:port} in lower case and without the scheme's default port; it is never {@code null}
 * as text, never longer than 328 characters, and with {@link CrossOrigin#allowCredentials()} its
 * scheme is {@code https} or its host the user's own machine, unless {@link Risk#INSECURE_ORIGINS}
 * is tolerated. The caller chooses the value, so it must not become part of the text of a query.
 *
 * <h2>Life and threads</h2>
 *
 * <p>One object for each class and application, created when the application starts, with its
 * {@code @Inject} and {@code @Context} members filled by CDI if it is a bean and by Jersey's own
 * injection (HK2) otherwise. It is called by several threads at once, none of which is the
 * request's own, so objects of the request's scope are out of reach. With the property {@code
 * preflight.decider.timeout=0} it is called by the request's thread.
 *
 * <h2>Cost and failure</h2>
 *
 * <p>The decision is not remembered: a decider that asks a database should hold a cache of bounded
 * size. If a decider throws anything, or has not decided after {@code preflight.decider.timeout}
 * milliseconds (2000 without the property), the origin is refused, and the log says so once for
 * each cause. A request never fails because of it. While 16 calls have taken longer than that and
 * none of them returns, the decider is not asked, and origins are refused.
 */
@FunctionalInterface
public interface OriginDecider {

  /**
   * Whether scripts of this origin may read the responses.
   *
   * @param origin a serialised origin, such as {@code https://tenant-7.example.com}
   * @return {@code true} to allow it
   */
  boolean allows(String origin);

  /** Stands for "no decider" in {@link CrossOrigin#originsFrom()}; allows nobody. */
  final class None implements OriginDecider {

    private None() {}

    @Override
    public boolean allows(String origin) {
      return false;
    }
  }
}
