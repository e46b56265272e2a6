package dev.preflight.cors.internal.quarkus;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.List;

/** What Quarkus manages. An injected {@code Application} is ambiguous there; a list is not. */
final class QuarkusBeans {

  private QuarkusBeans() {}

  /** The application classes that the user wrote. */
  static List<Application> applications() {
    List<Application> found = new ArrayList<>();
    for (Application each : CDI.current().select(Application.class, Any.Literal.INSTANCE)) {
      String name = each.getClass().getName();
      if (!name.startsWith("io.quarkus.") && !name.startsWith("org.jboss.resteasy.")) {
        found.add(each);
      }
    }
    return found;
  }

  static Class<? extends Application> application() {
    List<Application> all = applications();
    return all.size() == 1 ? all.get(0).getClass() : Application.class;
  }
}
