package dev.preflight.cors.deployments.routing;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.spi.Container;

/** An application in memory, without a container. */
final class Deployment implements Caller, Container {

  private static final URI BASE = URI.create("http://localhost/");

  private final ApplicationHandler handler;

  Deployment(ResourceConfig config) {
    handler = new ApplicationHandler(config);
    handler.onStartup(this);
  }

  @Override
  public UnaryOperator<String> call(String method, String path, Map<String, String> headers)
      throws Exception {
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            URI.create("http://localhost" + path),
            method,
            null,
            new MapPropertiesDelegate(),
            handler.getConfiguration());
    headers.forEach(request::header);
    request.setEntityStream(new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII)));
    ContainerResponse response = handler.apply(request, OutputStream.nullOutputStream()).get();
    return response::getHeaderString;
  }

  @Override
  public ResourceConfig getConfiguration() {
    return handler.getConfiguration();
  }

  @Override
  public ApplicationHandler getApplicationHandler() {
    return handler;
  }

  @Override
  public void reload() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void reload(ResourceConfig configuration) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    handler.onShutdown(this);
  }
}
