package dev.preflight.cors.benchmarks.decision;

import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/** A container that nobody writes to. */
final class NoWriter implements ContainerResponseWriter {

  @Override
  public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
    return OutputStream.nullOutputStream();
  }

  @Override
  public boolean suspend(long timeOut, TimeUnit unit, TimeoutHandler handler) {
    return false;
  }

  @Override
  public void setSuspendTimeout(long timeOut, TimeUnit unit) {}

  @Override
  public void commit() {}

  @Override
  public void failure(Throwable error) {}

  @Override
  public boolean enableResponseBuffering() {
    return false;
  }
}
