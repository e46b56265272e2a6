package dev.preflight.cors.deploy;

import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.jersey.JerseyCors;
import dev.preflight.cors.internal.portable.PortableCors;
import dev.preflight.cors.internal.portable.ServerView;
import dev.preflight.cors.internal.quarkus.QuarkusProviders;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.internal.resteasy.ResteasyView;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Set;

/**
 * Deploys the cross-origin policies of an application: finds for each of its resource classes, and
 * for the {@code Application} itself, the class that was generated for it, and serves them all with
 * one pair of filters. An application whose policies would not be in force as they were compiled
 * does not start.
 *
 * <p>Jersey finds this class by itself, through {@code META-INF/services}. Registering it by hand
 * changes nothing, and is for those who want to see it in their code.
 */
public final class Preflight implements Feature {

  /**
   * The property {@value}: with {@code false}, no policy is deployed, and the application handles
   * as if Preflight were not there.
   */
  public static final String ENABLED = Settings.ENABLED;

  /**
   * The property {@value}: with {@code false}, an application starts whose classes were not
   * compiled by the processor, or by that of another version of the sources. Policies that were not
   * generated are then not in force, and withdrawn ones may be.
   */
  public static final String VERIFY = Settings.VERIFY;

  /**
   * The property {@value}: with {@code true}, preflights are handled before all {@code PreMatching}
   * filters. It is for applications that authenticate in such a filter; others need nothing. A
   * filter may also change the URI or the method of a request, and a response that was given before
   * would be that of another policy. So the value names the filters that change neither: class
   * names with commas between them. While there is any other, preflights are handled after
   * matching. Paths below sub-resource locators are not known before: there, let the filter pass
   * what {@link #isPreflight} names.
   */
  public static final String PRE_MATCHING = Settings.PRE_MATCHING;

  /** Called by whoever registers it. */
  public Preflight() {}

  @Override
  public boolean configure(FeatureContext context) {
    if (context.getConfiguration().getRuntimeType() == RuntimeType.CLIENT) {
      return false;
    }
    // By the server that calls, since two may be on the class path.
    return switch (Server.of(context)) {
      case JERSEY -> JerseyCors.install(context);
      case RESTEASY -> PortableCors.install(context, new ResteasyView(context)) != null;
      case OTHER -> PortableCors.install(context, ServerView.unknown(context.getClass())) != null;
    };
  }

  /**
   * For a Quarkus application whose {@code getClasses()} lists its classes: what to add to them.
   * Quarkus then leaves out all other providers, these too, and the start is refused without them.
   * An application that lists nothing needs nothing.
   *
   * @return provider classes
   */
  public static Set<Class<?>> quarkusProviders() {
    return QuarkusProviders.all();
  }

  private enum Server {
    JERSEY,
    RESTEASY,
    OTHER;

    static Server of(FeatureContext context) {
      String name = context.getClass().getName();
      if (name.startsWith("org.glassfish.jersey.")) {
        return JERSEY;
      }
      return name.startsWith("org.jboss.resteasy.") ? RESTEASY : OTHER;
    }
  }

  /**
   * Whether this request asks for permission to send another: {@code OPTIONS} with {@code Origin}
   * and {@code Access-Control-Request-Method}, as the Fetch standard's CORS-preflight fetch sends
   * it. Browsers never add credentials to it, so a {@code PreMatching} authentication filter has to
   * pass it on:
   *
   * <pre>{@code
   * if (Preflight.isPreflight(request)) return;
   * }</pre>
   *
   * @param request the request
   * @return {@code true} for a preflight
   */
  public static boolean isPreflight(ContainerRequestContext request) {
    return PreflightRequest.of(request) != null;
  }
}
