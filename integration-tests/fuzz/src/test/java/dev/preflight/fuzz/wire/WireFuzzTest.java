package dev.preflight.fuzz.wire;

import static org.junit.jupiter.api.Assertions.fail;

import dev.preflight.fuzz.Budget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests on a socket, compared with the protocol as one would write it down. */
class WireFuzzTest {

  private static final int SHORT_RUN = 2_000;
  private static final int MOST_FAULTS = 10;

  /** Another number gives other requests. */
  private static final long SEED =
      Long.getLong("preflight.fuzz.seed", Budget.isLong() ? 1_000_000 : 0);

  @ParameterizedTest
  @EnumSource(Container.class)
  void everyRequestGetsTheResponseOfTheProtocol(Container container) throws Exception {
    Map<String, String> properties =
        container == Container.JDK ? Map.of("preflight.explain", "true") : Map.of();
    Map<String, String> faults = new LinkedHashMap<>();
    try (Wire wire = new Wire(container, properties)) {
      Budget budget = Budget.of(SHORT_RUN, 5, Container.values().length);
      for (long seed = SEED; faults.size() < MOST_FAULTS && budget.spend(); seed++) {
        // Every eighth comes in company, on one connection and in one piece.
        List<Request> requests = new ArrayList<>();
        for (int i = seed % 8 == 0 ? 3 : 1; i > 0; i--) {
          requests.add(Grammar.request(seed * 4 + i));
        }
        if (wire.fault(requests) != null) {
          check(wire, seed, requests, faults);
        }
      }
      System.out.println("wire " + container + ": " + budget + ", " + wire.targets() + " targets");
    }
    if (!faults.isEmpty()) {
      fail(String.join("\n", faults.values()));
    }
  }

  /** Keeps what is wrong again, as small as it can be made, and of each kind once. */
  private static void check(
      Wire wire, long seed, List<Request> requests, Map<String, String> faults) throws IOException {
    for (Request request : requests) {
      String fault = wire.fault(List.of(request));
      if (fault != null) {
        if (!faults.containsKey(kind(request, fault))) {
          Request smallest = smallest(wire, request);
          String again = wire.fault(List.of(smallest));
          faults.put(
              kind(request, fault),
              "seed "
                  + seed
                  + ": "
                  + (again == null ? "at first " + fault : again)
                  + "\n"
                  + smallest);
        }
        return;
      }
    }
    String together = requests.size() == 1 ? null : wire.fault(requests);
    if (together != null) {
      faults.put("together", "seed " + seed + ", only together: " + together + "\n" + requests);
    }
  }

  private static String kind(Request request, String fault) {
    boolean preflight =
        request.lines().stream()
            .anyMatch(line -> line.regionMatches(true, 0, "access-control-request-m", 0, 24));
    String beginning = fault.substring(0, Math.min(30, fault.length()));
    return preflight + beginning.replaceAll("[0-9]+", "#");
  }

  private static Request smallest(Wire wire, Request request) throws IOException {
    for (Request smaller : request.reductions()) {
      if (wire.fault(List.of(smaller)) != null) {
        return smallest(wire, smaller);
      }
    }
    return request;
  }
}
