package dev.preflight.cors.benchmarks.application;

import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole request in memory: matching, filters, the resource method, writing the response. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ApplicationBenchmark {

  private static final URI BASE = URI.create("http://127.0.0.1/");

  @Param("PREFLIGHT")
  public String variant;

  @Param("ALLOWED")
  public String request;

  private ApplicationHandler handler;
  private URI uri;
  private String method;
  private Map<String, String> headers;

  /** Deploys the application, and refuses to measure a wrong response. */
  @Setup
  public void deploy() throws Exception {
    Variant deployed = Variant.valueOf(variant);
    RequestKind kind = RequestKind.valueOf(request);
    handler = new ApplicationHandler(deployed.onJersey());
    uri = BASE.resolve(kind.path());
    method = kind.method();
    headers = kind.headers();
    ContainerResponse response = (ContainerResponse) handle();
    Object granted = response.getHeaders().getFirst("Access-Control-Allow-Origin");
    if (!Objects.equals(granted, kind.granted(deployed))
        || response.getStatus() != kind.status(deployed)) {
      throw new IllegalStateException(response.getStatus() + " " + response.getHeaders());
    }
  }

  /** One request. */
  @Benchmark
  public Object handle() throws Exception {
    ContainerRequest incoming =
        new ContainerRequest(
            BASE, uri, method, null, new MapPropertiesDelegate(), handler.getConfiguration());
    headers.forEach(incoming::header);
    return handler.apply(incoming, OutputStream.nullOutputStream()).get();
  }
}
