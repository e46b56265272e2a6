package dev.preflight.fuzz.application;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** All resources, and what notes how they were reached. */
public class ShopApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AdminResource.class,
        DecidedResource.class,
        DocumentsResource.class,
        EchoResource.class,
        ExpressionResource.class,
        MixedResource.class,
        OpenResource.class,
        OptionsResource.class,
        OrdersResource.class,
        PlainResource.class,
        PortsResource.class,
        Recorder.class,
        ShelvesResource.class);
  }
}
