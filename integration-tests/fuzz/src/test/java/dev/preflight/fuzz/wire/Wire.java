package dev.preflight.fuzz.wire;

import dev.preflight.fuzz.application.Recorder;
import dev.preflight.fuzz.application.Recorder.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One container with Preflight and the same without, which are asked the same. See
 * docs/decisions/0018-fuzzers-ask-the-server-without-us.md.
 */
final class Wire implements AutoCloseable {

  private static final String[] METHODS = {
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"
  };
  private static final String SLOWLY = "took ";
  private static final long SLOW = 1_000_000_000;
  private static final int TRIES = 12;
  private static final long PAUSE = 500_000_000;
  private static final int MOST_ROUTES = 50_000;

  private final Container container;
  private final Container.Server server;
  private final Container.Server bareServer;
  private final Connection governed;
  private final Connection bare;
  private final Map<String, Map<String, String>> routes = new HashMap<>();
  private final Loggers loggers = new Loggers();
  private long number;

  Wire(Container container, Map<String, String> properties) throws Exception {
    this.container = container;
    server = container.start(properties);
    bareServer = container.start(Container.WITHOUT_PREFLIGHT);
    governed = new Connection(server.port());
    bare = new Connection(bareServer.port());
  }

  /** What is wrong with the responses to requests that are sent together, or {@code null}. */
  @Nullable String fault(List<Request> requests) throws IOException {
    String fault = attempt(requests);
    // A machine that does other things is slow now and then; what is slow is slow after each pause.
    for (int again = 0; again < TRIES && fault != null && fault.startsWith(SLOWLY); again++) {
      LockSupport.parkNanos(again * PAUSE);
      fault = attempt(requests);
    }
    return fault;
  }

  private @Nullable String attempt(List<Request> requests) throws IOException {
    List<RawResponse> bareResponses = new ArrayList<>();
    List<@Nullable Reading> readings = new ArrayList<>();
    loggers.take();
    for (Request request : requests) {
      String id = "bare" + number++;
      bareResponses.add(one(bare.exchange(List.of(request), List.of(id))));
      readings.add(Recorder.take(id));
    }
    int bareFailures = loggers.take().size();
    List<String> ids = requests.stream().map(request -> "with" + number++).toList();
    long start = System.nanoTime();
    List<RawResponse> responses = new ArrayList<>(governed.exchange(requests, ids));
    long time = System.nanoTime() - start;
    // A container may give up a connection after any response; the others are asked again.
    for (int i = responses.size(); i < requests.size(); i++) {
      responses.add(one(governed.exchange(requests.subList(i, i + 1), ids.subList(i, i + 1))));
    }
    ids.forEach(Recorder::take);
    List<String> failures = loggers.take();
    if (failures.size() > bareFailures) {
      return "logged " + failures;
    }
    for (int i = 0; i < requests.size(); i++) {
      String fault =
          fault(requests.get(i), bareResponses.get(i), readings.get(i), responses.get(i));
      if (fault != null) {
        return fault + "\n  response: " + responses.get(i) + "\n  bare: " + bareResponses.get(i);
      }
    }
    return time > SLOW ? SLOWLY + time / 1_000_000 + " ms" : null;
  }

  private @Nullable String fault(
      Request request, RawResponse bareResponse, @Nullable Reading reading, RawResponse response)
      throws IOException {
    List<String> faults = new ArrayList<>();
    List<Expected> responses =
        reading == null
            ? List.of(Expected.of(bareResponse))
            : Reference.responses(reading, routes(request), bareResponse);
    for (Expected expected : responses) {
      String fault = expected.fault(response);
      if (fault == null) {
        return ofRest(expected, bareResponse, response);
      }
      faults.add(fault);
    }
    return String.join(", or ", faults) + "\n  routes: " + (reading == null ? "" : routes(request));
  }

  /** What is not for Preflight to change. A preflight that is handled has nothing of its own. */
  private @Nullable String ofRest(
      Expected expected, RawResponse bareResponse, RawResponse response) {
    boolean own = expected.status() != bareResponse.status() || expected.status() == 204;
    if (own) {
      // A servlet container writes its page where Jersey has no entity for an error.
      boolean page = container == Container.TOMCAT && expected.status() == 403;
      return page || response.body().isEmpty() ? null : "a body";
    }
    if (!response.others().equals(bareResponse.others())) {
      return "other headers: " + response.others() + ", not " + bareResponse.others();
    }
    return response.body().equals(bareResponse.body()) ? null : "another body";
  }

  /** The resource method behind each HTTP method of a target, as the bare server chooses it. */
  private Map<String, String> routes(Request request) throws IOException {
    // Some containers take the path's beginning from here.
    List<String> hosts =
        request.lines().stream()
            .filter(line -> line.regionMatches(true, 0, "host:", 0, 5))
            .toList();
    String key = request.target() + hosts;
    Map<String, String> known = routes.get(key);
    if (known != null) {
      return known;
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (String method : METHODS) {
      boolean json = method.equals("PUT") || method.equals("POST");
      List<String> lines = new ArrayList<>(hosts);
      if (json) {
        lines.add("Content-Type: application/json");
      }
      String id = "route" + number++;
      bare.exchange(List.of(request.withMethod(method, json ? "{}" : "", lines)), List.of(id));
      Reading reading = Recorder.take(id);
      if (reading != null && reading.handler().matches("[A-Z]\\w*Resource\\.\\w+")) {
        found.put(method, reading.handler());
      }
    }
    loggers.take();
    if (routes.size() < MOST_ROUTES) {
      routes.put(key, found);
    }
    return found;
  }

  private static RawResponse one(List<RawResponse> responses) {
    return responses.isEmpty() ? RawResponse.CLOSED : responses.get(0);
  }

  int targets() {
    return routes.size();
  }

  @Override
  public void close() throws Exception {
    governed.close();
    bare.close();
    server.close();
    bareServer.close();
    loggers.close();
  }
}
