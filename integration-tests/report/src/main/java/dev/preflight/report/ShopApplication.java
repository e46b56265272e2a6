package dev.preflight.report;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.report.catalogue.ItemsResource;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Its policy governs what has none nearer, and requests that match no path. */
@CrossOrigin("https://monitor.shop.example")
public class ShopApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        DevelopmentResource.class,
        FilesResource.class,
        InternalResource.class,
        ItemsResource.class,
        OrdersResource.class,
        TenantResource.class);
  }
}
