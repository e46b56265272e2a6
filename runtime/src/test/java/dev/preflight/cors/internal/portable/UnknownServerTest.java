package dev.preflight.cors.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deploy.Preflight;
import dev.preflight.cors.internal.response.LoggedLines;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A server that nobody knows, with Jersey beside it on the class path. */
class UnknownServerTest {

  private final List<Object> registered = new ArrayList<>();
  private final Map<String, Object> properties = new HashMap<>();

  private final Configuration configuration =
      proxy(
          Configuration.class,
          (proxy, method, arguments) ->
              switch (method.getName()) {
                case "getProperty" -> properties.get((String) arguments[0]);
                case "getPropertyNames" -> properties.keySet();
                case "getRuntimeType" -> RuntimeType.SERVER;
                case "getClasses", "getInstances" -> Set.of();
                default -> false;
              });

  private final FeatureContext server =
      proxy(
          FeatureContext.class,
          (proxy, method, arguments) -> {
            if (method.getName().equals("getConfiguration")) {
              return configuration;
            }
            if (method.getName().equals("property")) {
              properties.put((String) arguments[0], arguments[1]);
            } else {
              registered.add(arguments[0]);
            }
            return proxy;
          });

  /** A resource that no policy governs. */
  @Path("open")
  public static class Open {

    /** Anything. */
    @GET
    public String get() {
      return "open";
    }
  }

  @Test
  void itGetsTheFiltersOfTheStandardAndNoneOfAnotherServer() {
    assertTrue(new Preflight().configure(server));
    assertEquals(4, registered.size(), registered::toString);
    assertInstanceOf(DynamicFeature.class, registered.get(0));
    assertInstanceOf(ContainerRequestFilter.class, registered.get(1));
    assertInstanceOf(ContainerRequestFilter.class, registered.get(2));
    assertInstanceOf(ContainerResponseFilter.class, registered.get(3));
    for (Object each : registered) {
      assertTrue(each.getClass().getName().contains(".internal.portable."), each::toString);
    }
  }

  @Test
  void theStartSaysInOneLineWhatWorksAndWhatCannot() {
    new Preflight().configure(server);
    DynamicFeature shown = (DynamicFeature) registered.get(0);
    ResourceInfo open =
        proxy(
            ResourceInfo.class,
            (proxy, method, arguments) ->
                method.getName().equals("getResourceClass") ? Open.class : null);
    try (LoggedLines log = new LoggedLines()) {
      shown.configure(open, server);
      shown.configure(open, server);
      assertEquals(
          List.of(
              "INFO On a server that Preflight does not know ("
                  + server.getClass().getName()
                  + "): Preflights, and responses that reach the response filters of Jakarta REST,"
                  + " are served; whether exceptions that no mapper handles are among those depends"
                  + " on the server."),
          log.lines());
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            UnknownServerTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
