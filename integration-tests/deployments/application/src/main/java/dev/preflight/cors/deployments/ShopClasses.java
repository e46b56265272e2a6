package dev.preflight.cors.deployments;

import dev.preflight.cors.deployments.failure.BrokenResource;
import dev.preflight.cors.deployments.failure.BrokenWriter;
import dev.preflight.cors.deployments.failure.ConflictMapper;
import dev.preflight.cors.deployments.locator.ShopsResource;
import dev.preflight.cors.deployments.other.PartnersResource;
import java.util.Set;

/** What the applications of this module deploy. */
public final class ShopClasses {

  private ShopClasses() {}

  /**
   * Resources and providers; {@link CounterResource} is an instance, {@link GhostResource} absent.
   *
   * @return the classes
   */
  public static Set<Class<?>> all() {
    return Set.of(
        ResponsesResource.class,
        BrokenResource.class,
        NamesResource.class,
        OptionsResource.class,
        OrdersArchiveResource.class,
        OrdersResource.class,
        PartnersResource.class,
        PlainResource.class,
        ShopsResource.class,
        StatusResource.class,
        AuthenticationFilter.class,
        BrokenWriter.class,
        ConflictMapper.class,
        GateFilter.class,
        LateHeaders.Interceptor.class);
  }
}
