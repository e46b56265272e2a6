package dev.preflight.cors.benchmarks.application;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.preflight.cors.benchmarks.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Four clients, each on a connection of its own. */
final class Load {

  private static final int CLIENTS = 4;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * What came of one slice.
   *
   * @param requests how many got a response
   * @param server nanoseconds of processor time that the process spent besides the clients
   * @param client nanoseconds of processor time of the clients
   */
  record Slice(long requests, long server, long client) {

    Slice plus(Slice other) {
      return new Slice(requests + other.requests, server + other.server, client + other.client);
    }
  }

  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  /** Requests back to back. */
  Slice flood(int port, byte[] request, int milliseconds) throws Exception {
    long before = SYSTEM.getProcessCpuTime();
    long requests = 0;
    long client = 0;
    for (long[] each : all(() -> flood(new Connection(port, request), milliseconds))) {
      requests += each[0];
      client += each[1];
    }
    return new Slice(requests, SYSTEM.getProcessCpuTime() - before - client, client);
  }

  private static long[] flood(Connection opened, int milliseconds) throws IOException {
    try (Connection connection = opened) {
      long count = 0;
      long cpu = THREADS.getCurrentThreadCpuTime();
      long end = System.nanoTime() + milliseconds * 1_000_000L;
      while (System.nanoTime() < end) {
        connection.exchange();
        count++;
      }
      return new long[] {count, THREADS.getCurrentThreadCpuTime() - cpu};
    }
  }

  /**
   * Latencies at a fixed rate, from the moment at which a request was due, so that a late response
   * counts against those that wait behind it.
   */
  long[] steady(int port, byte[] request, int milliseconds) throws Exception {
    LongStream latencies = LongStream.empty();
    for (long[] each : all(() -> steady(new Connection(port, request), milliseconds))) {
      latencies = LongStream.concat(latencies, Arrays.stream(each));
    }
    return latencies.toArray();
  }

  private static long[] steady(Connection opened, int milliseconds) throws IOException {
    try (Connection connection = opened) {
      long interval = CLIENTS * 1_000_000_000L / Settings.HTTP_RATE;
      long[] latencies = new long[(int) Math.max(1, milliseconds * 1_000_000L / interval)];
      long start = System.nanoTime();
      for (int i = 0; i < latencies.length; i++) {
        long due = start + i * interval;
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        connection.exchange();
        latencies[i] = System.nanoTime() - due;
      }
      return latencies;
    }
  }

  private List<long[]> all(Callable<long[]> client) throws Exception {
    List<Callable<long[]>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(client);
    }
    List<long[]> results = new ArrayList<>();
    for (Future<long[]> each : threads.invokeAll(clients)) {
      results.add(each.get());
    }
    return results;
  }
}
