package dev.preflight.cors.internal.quarkus;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jspecify.annotations.Nullable;

/** What Quarkus manages. An injected {@code Application} is ambiguous there; a list is not. */
final class QuarkusBeans {

  private static final String RECORDER =
      "io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder";

  private QuarkusBeans() {}

  /** The application classes that the user wrote. */
  static List<Application> applications() {
    List<Application> found = new ArrayList<>();
    for (Instance.Handle<Application> each :
        CDI.current().select(Application.class, Any.Literal.INSTANCE).handles()) {
      // Quarkus produces one of its own, which exists for the time of a request only.
      if (Application.class.isAssignableFrom(each.getBean().getBeanClass())) {
        found.add(each.get());
      }
    }
    return found;
  }

  /**
   * What Quarkus deployed: an application without {@code @ApplicationPath} is no bean. The class is
   * of its own runtime, which the standard does not lead to.
   */
  private static @Nullable Application deployed() {
    try {
      Object found = Class.forName(RECORDER).getMethod("getCurrentDeployment").invoke(null);
      return found instanceof Deployment deployment && deployment.getApplicationSupplier() != null
          ? deployment.getApplicationSupplier().get()
          : null;
    } catch (ReflectiveOperationException e) {
      // Another version of it: then those that are beans are known.
      return null;
    }
  }

  /** The classes of all beans, each once. */
  static Set<Class<?>> all() {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Bean<?> each :
        CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      found.add(each.getBeanClass());
    }
    return found;
  }

  /** The application, once all its classes are known. */
  static Class<? extends Application> application() {
    Application deployed = deployed();
    if (deployed != null) {
      return deployed.getClass();
    }
    List<Application> all = applications();
    return all.size() == 1 ? all.get(0).getClass() : Application.class;
  }
}
