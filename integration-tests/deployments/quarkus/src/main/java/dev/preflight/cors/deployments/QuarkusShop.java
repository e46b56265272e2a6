package dev.preflight.cors.deployments;

import dev.preflight.cors.deploy.Preflight;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the table asks, as an application that lists its classes. */
public class QuarkusShop extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new LinkedHashSet<>(ShopClasses.all());
    classes.addAll(Preflight.quarkusProviders());
    return classes;
  }
}
