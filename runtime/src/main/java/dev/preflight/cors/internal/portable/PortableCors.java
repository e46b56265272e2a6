package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.Sentinel;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/** Registers Preflight's filters with a server that shows what the standard says it shows. */
public final class PortableCors {

  private PortableCors() {}

  /**
   * Registers them, unless that was done already.
   *
   * @param context the application that is being configured
   * @param server what the server shows beyond the standard
   * @return what was registered, or {@code null}
   */
  public static @Nullable PortableFilters install(FeatureContext context, ServerView server) {
    Configuration configuration = context.getConfiguration();
    if (configuration.getProperty(Sentinel.OPEN) != null) {
      return null;
    }
    context.property(Sentinel.OPEN, true);
    PortableFilters filters = filters(configuration, server);
    if (filters == null) {
      return null;
    }
    context.register(new Shown(filters));
    context.register(new First(filters), Integer.MIN_VALUE);
    context.register(new Last(filters), Integer.MAX_VALUE);
    context.register(new Completed(filters, configuration), Integer.MIN_VALUE);
    return filters;
  }

  /**
   * The filters of an application, for servers that register them in a way of their own.
   *
   * @param configuration the application's configuration
   * @param server what the server shows
   * @return the filters, or {@code null} if they are switched off
   */
  public static @Nullable PortableFilters filters(Configuration configuration, ServerView server) {
    Settings settings = Settings.of(configuration);
    if (settings.isOff(Settings.ENABLED)) {
      PreflightLog.info(
          "Preflight is switched off by "
              + Settings.ENABLED
              + "=false: no cross-origin policy is in force.");
      return null;
    }
    PreMatchingFilters preMatching =
        new PreMatchingFilters(configuration, server, settings.text(Settings.PRE_MATCHING));
    return new PortableFilters(new PortableDeployment(server, settings, preMatching));
  }

  /** Sees the classes that the server deploys. */
  private record Shown(PortableFilters filters) implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
      Class<?> type = resource.getResourceClass();
      if (type != null) {
        filters.deployment().deploy(type);
      }
    }
  }

  /** Before the application's filters. */
  @PreMatching
  @Priority(Integer.MIN_VALUE)
  public static final class First implements ContainerRequestFilter {

    private final PortableFilters filters;

    /**
     * A filter.
     *
     * @param filters what it does
     */
    public First(PortableFilters filters) {
      this.filters = filters;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      filters.first(request);
    }
  }

  /** The last before matching: none after it changes what is asked for. */
  @PreMatching
  @Priority(Integer.MAX_VALUE)
  public static final class Last implements ContainerRequestFilter {

    private final PortableFilters filters;

    /**
     * A filter.
     *
     * @param filters what it does
     */
    public Last(PortableFilters filters) {
      this.filters = filters;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      filters.last(request);
    }
  }

  /** After all other response filters. */
  @Priority(Integer.MIN_VALUE)
  public static final class Completed implements ContainerResponseFilter {

    private final PortableFilters filters;
    private final Configuration configuration;

    @Context private @Nullable ResourceInfo resource;

    /**
     * A filter.
     *
     * @param filters what it does
     * @param configuration the application's
     */
    public Completed(PortableFilters filters, Configuration configuration) {
      this.filters = filters;
      this.configuration = configuration;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      filters.listenTo(configuration.getInstances());
      filters.complete(request, response, resource);
    }
  }
}
