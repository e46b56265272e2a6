package dev.preflight.cors.internal.response;

import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;

/** Requests and configurations without a server. */
public final class Requests {

  private Requests() {}

  static ContainerRequest from(String origin, String path) {
    ContainerRequest request =
        new ContainerRequest(
            URI.create("http://localhost/"),
            URI.create("http://localhost/" + path),
            "GET",
            null,
            new MapPropertiesDelegate(),
            null);
    request.header("Origin", origin);
    return request;
  }

  /** An application with these properties and nothing else. */
  public static Configuration configuration(Map<String, ?> properties) {
    return (Configuration)
        Proxy.newProxyInstance(
            Requests.class.getClassLoader(),
            new Class<?>[] {Configuration.class},
            (proxy, called, arguments) ->
                switch (called.getName()) {
                  case "getProperty" -> properties.get((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }
}
