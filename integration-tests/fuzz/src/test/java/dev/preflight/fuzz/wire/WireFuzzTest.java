package dev.preflight.fuzz.wire;

import static org.junit.jupiter.api.Assertions.fail;

import dev.preflight.fuzz.Budget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests on a socket, compared with the protocol as one would write it down. */
class WireFuzzTest {

  private static final int SHORT_RUN = 4_000;
  private static final int MOST_FAULTS = 10;

  /** Another number gives other requests. */
  private static final long SEED =
      Long.getLong("preflight.fuzz.seed", Budget.isLong() ? 1_000_000 : 0);

  @ParameterizedTest
  @EnumSource(Container.class)
  void every_request_is_answered_as_the_protocol_says(Container container) throws Exception {
    Map<String, String> properties =
        container == Container.JDK ? Map.of("preflight.explain", "true") : Map.of();
    List<String> faults = new ArrayList<>();
    try (Wire wire = new Wire(container, properties)) {
      Budget budget = Budget.of(SHORT_RUN);
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
      fail(String.join("\n", faults));
    }
  }

  /** Keeps what is wrong again, as small as it can be made. */
  private static void check(Wire wire, long seed, List<Request> requests, List<String> faults)
      throws IOException {
    for (Request request : requests) {
      if (wire.fault(List.of(request)) != null) {
        Request smallest = smallest(wire, request);
        faults.add("seed " + seed + ": " + wire.fault(List.of(smallest)) + "\n" + smallest);
        return;
      }
    }
    String together = requests.size() == 1 ? null : wire.fault(requests);
    if (together != null) {
      faults.add("seed " + seed + ", only together: " + together + "\n" + requests);
    }
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
