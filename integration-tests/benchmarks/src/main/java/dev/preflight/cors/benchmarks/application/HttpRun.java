package dev.preflight.cors.benchmarks.application;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/**
 * Serves all variants of one framework at once and loads them in turn, a slice each, so that what
 * the machine does meanwhile meets all of them alike. Prints a line for each slice.
 */
final class HttpRun {

  private static final int CONNECTIONS = 4;
  private static final long SLICE = Long.getLong("benchmarks.http.slice", 500) * 1_000_000;
  private static final int ROUNDS = Integer.getInteger("benchmarks.http.rounds", 12);
  private static final int WARM_UP = 4;

  private HttpRun() {}

  /** Takes the framework, and the requests a second for the latency at a fixed load. */
  public static void main(String[] arguments) throws Exception {
    boolean jersey = arguments[0].equals("jersey");
    int rate = Integer.parseInt(arguments[1]);
    List<Variant> variants =
        jersey ? List.of(Variant.values()) : List.of(Variant.NONE, Variant.BY_HAND);
    Map<Variant, Integer> ports = new EnumMap<>(Variant.class);
    for (Variant variant : variants) {
      ports.put(variant, serve(variant, jersey));
    }
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (String origin : new String[] {null, Variant.ORIGIN}) {
        for (Variant variant : variants) {
          check(variant, ports.get(variant), origin);
          long[] fast = load(threads, ports.get(variant), origin, 0);
          long[] steady = load(threads, ports.get(variant), origin, rate);
          if (round >= 0) {
            System.out.printf(
                "%s %s %d %d %d %d %d%n",
                variant,
                origin == null ? "NO_ORIGIN" : "ALLOWED",
                fast.length * 1_000_000_000L / SLICE,
                percentile(steady, 0.5),
                percentile(steady, 0.9),
                percentile(steady, 0.99),
                percentile(steady, 0.999));
          }
        }
      }
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static int serve(Variant variant, boolean jersey) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    if (jersey) {
      GrizzlyHttpServerFactory.createHttpServer(
          URI.create("http://127.0.0.1:" + port + "/"), variant.onJersey());
    } else {
      variant.onCxf(port);
    }
    return port;
  }

  private static void check(Variant variant, int port, String origin) throws IOException {
    try (Connection connection = new Connection(port)) {
      String answer = connection.exchange(Connection.request(origin));
      boolean granted =
          answer.toLowerCase(java.util.Locale.ROOT).contains("allow-origin: " + origin);
      boolean expected = variant != Variant.NONE && origin != null;
      if (!answer.startsWith("HTTP/1.1 200") || granted != expected) {
        throw new IllegalStateException(variant + ": " + answer);
      }
    }
  }

  /**
   * Latencies of one slice: back to back without a rate; with one, from the moment at which a
   * request was due, so that a late answer counts against those that wait behind it.
   */
  private static long[] load(ExecutorService threads, int port, String origin, int rate)
      throws Exception {
    List<Callable<long[]>> clients = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      clients.add(() -> client(port, origin, rate));
    }
    LongStream all = LongStream.empty();
    for (Future<long[]> each : threads.invokeAll(clients)) {
      all = LongStream.concat(all, Arrays.stream(each.get()));
    }
    return all.sorted().toArray();
  }

  private static long[] client(int port, String origin, int rate) throws IOException {
    byte[] request = Connection.request(origin);
    long[] latencies = new long[1 << 16];
    int count = 0;
    try (Connection connection = new Connection(port)) {
      connection.exchange(request);
      long start = System.nanoTime();
      while (count < latencies.length) {
        long due =
            rate == 0 ? System.nanoTime() : start + count * (CONNECTIONS * 1_000_000_000L / rate);
        if (due - start >= SLICE) {
          break;
        }
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        connection.exchange(request);
        latencies[count++] = System.nanoTime() - due;
      }
    }
    return Arrays.copyOf(latencies, count);
  }

  private static long percentile(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
