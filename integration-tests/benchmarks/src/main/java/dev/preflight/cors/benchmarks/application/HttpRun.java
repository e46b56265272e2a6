package dev.preflight.cors.benchmarks.application;

import dev.preflight.cors.benchmarks.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Serves all variants of one framework at once and loads them in turn, a slice each. A round goes
 * through the variants forth and back, so that what the machine does meanwhile meets all of them
 * alike, and a steady drift not at all. Prints a line for each variant of each round.
 */
final class HttpRun {

  /** Rounds in which latency is measured at a fixed rate. */
  private static final int STEADY_ROUNDS = Math.max(1, Settings.HTTP_ROUNDS / 10);

  private final Load load = new Load();
  private final Map<Variant, Integer> ports = new EnumMap<>(Variant.class);
  private final boolean jersey;

  private HttpRun(boolean jersey) throws IOException {
    this.jersey = jersey;
    for (Variant variant : jersey ? Variant.values() : Variant.ON_CXF) {
      ports.put(variant, jersey ? Server.jersey(variant) : Server.cxf(variant));
    }
  }

  /** Takes the framework. */
  public static void main(String[] arguments) throws Exception {
    HttpRun run = new HttpRun(arguments[0].equals("jersey"));
    List<RequestKind> requests =
        run.jersey
            ? List.of(
                RequestKind.UNGOVERNED,
                RequestKind.NO_ORIGIN,
                RequestKind.ALLOWED,
                RequestKind.PREFLIGHT)
            : List.of(RequestKind.NO_ORIGIN, RequestKind.ALLOWED);
    for (RequestKind request : requests) {
      run.warmUp(request, Settings.HTTP_WARM_UP / requests.size());
    }
    for (RequestKind request : requests) {
      run.warmUp(request, 1_000);
      run.throughput(request);
      run.latency(request);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** Refuses to measure a wrong response, then loads all variants. */
  private void warmUp(RequestKind request, int milliseconds) throws Exception {
    for (Map.Entry<Variant, Integer> each : ports.entrySet()) {
      try (Connection connection = new Connection(each.getValue(), request.bytes())) {
        check(each.getKey(), request, connection.first());
      }
      load.flood(each.getValue(), request.bytes(), milliseconds);
    }
  }

  private void check(Variant variant, RequestKind request, String response) {
    String header = "access-control-allow-origin: ";
    String text = response.toLowerCase(Locale.ROOT);
    String granted = request.granted(variant);
    boolean right =
        granted == null ? !text.contains(header) : text.contains(header + granted + "\r\n");
    if (!right || !response.startsWith("HTTP/1.1 " + request.status(variant))) {
      throw new IllegalStateException(variant + ", " + request + ": " + response);
    }
  }

  private void throughput(RequestKind request) throws Exception {
    for (int round = 0; round < Settings.HTTP_ROUNDS; round++) {
      Map<Variant, Load.Slice> slices = new EnumMap<>(Variant.class);
      for (Variant variant : forthAndBack(round)) {
        Load.Slice slice = load.flood(ports.get(variant), request.bytes(), Settings.HTTP_SLICE);
        slices.merge(variant, slice, Load.Slice::plus);
      }
      slices.forEach(
          (variant, slice) ->
              System.out.printf(
                  "flood %s %s %d %d %d%n",
                  request, variant, slice.requests(), slice.server(), slice.client()));
    }
  }

  private void latency(RequestKind request) throws Exception {
    Map<Variant, LongStream> all = new EnumMap<>(Variant.class);
    for (int round = 0; round < STEADY_ROUNDS; round++) {
      for (Variant variant : forthAndBack(round)) {
        long[] slice = load.steady(ports.get(variant), request.bytes(), 2 * Settings.HTTP_SLICE);
        all.merge(variant, Arrays.stream(slice), LongStream::concat);
      }
    }
    all.forEach(
        (variant, stream) -> {
          long[] sorted = stream.sorted().toArray();
          System.out.printf(
              "steady %s %s %d %d %d %d%n",
              request,
              variant,
              percentile(sorted, 0.5),
              percentile(sorted, 0.9),
              percentile(sorted, 0.99),
              percentile(sorted, 0.999));
        });
  }

  /** Another variant begins each round, so that none always has the neighbours of the turn. */
  private List<Variant> forthAndBack(int round) {
    List<Variant> order = new ArrayList<>(ports.keySet());
    Collections.rotate(order, round);
    List<Variant> back = new ArrayList<>(order);
    Collections.reverse(back);
    order.addAll(back);
    return order;
  }

  private static long percentile(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
