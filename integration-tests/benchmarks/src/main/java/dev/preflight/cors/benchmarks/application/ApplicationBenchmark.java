package dev.preflight.cors.benchmarks.application;

import java.io.OutputStream;
import java.net.URI;
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

/** A whole request in memory: matching, filters, the resource method, writing the answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ApplicationBenchmark {

  private static final URI BASE = URI.create("http://api.example.net/");
  private static final URI ITEM = URI.create("http://api.example.net/items/1");
  private static final URI PRIVATE = URI.create("http://api.example.net/items/private/1");

  @Param("PREFLIGHT")
  public String variant;

  @Param("ALLOWED")
  public String request;

  private ApplicationHandler handler;

  /** Deploys the application, and refuses to measure a wrong answer. */
  @Setup
  public void deploy() throws Exception {
    handler = new ApplicationHandler(Variant.valueOf(variant).onJersey());
    ContainerResponse response = (ContainerResponse) handle();
    Object granted = response.getHeaders().getFirst("Access-Control-Allow-Origin");
    boolean grants =
        !variant.equals("NONE") && (request.equals("ALLOWED") || request.equals("PREFLIGHT"));
    int status =
        !request.equals("PREFLIGHT") ? 200 : variant.equals("NONE") ? response.getStatus() : 204;
    if (!Objects.equals(granted, grants ? Variant.ORIGIN : null)
        || response.getStatus() != status) {
      throw new IllegalStateException(response.getStatus() + " " + response.getHeaders());
    }
  }

  /** One request. */
  @Benchmark
  public Object handle() throws Exception {
    boolean preflight = request.equals("PREFLIGHT");
    ContainerRequest incoming =
        new ContainerRequest(
            BASE,
            request.equals("UNGOVERNED") ? PRIVATE : ITEM,
            preflight ? "OPTIONS" : "GET",
            null,
            new MapPropertiesDelegate(),
            handler.getConfiguration());
    incoming.header("Host", "api.example.net");
    incoming.header("Accept", "text/plain");
    incoming.header("X-Tenant", "one");
    if (!request.equals("NO_ORIGIN") && !request.equals("UNGOVERNED")) {
      incoming.header(
          "Origin", request.equals("REFUSED") ? "https://evil.example" : Variant.ORIGIN);
    }
    if (preflight) {
      incoming.header("Access-Control-Request-Method", "PUT");
      incoming.header("Access-Control-Request-Headers", "content-type,x-tenant");
    }
    return handler.apply(incoming, OutputStream.nullOutputStream()).get();
  }
}
