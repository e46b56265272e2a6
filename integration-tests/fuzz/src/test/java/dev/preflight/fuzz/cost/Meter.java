package dev.preflight.fuzz.cost;

import dev.preflight.fuzz.application.CustomersResource;
import dev.preflight.fuzz.application.ShopApplication;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/** The processor time that Preflight adds to a request, which Jersey handles in memory. */
final class Meter {

  /** What happens to the explanation of a refusal, and when preflights are handled. */
  enum Explanations {
    IN_RESPONSES,
    OFF,
    LOGGED,
    BEFORE_MATCHING
  }

  /** As many as a policy compares with a refused origin, and more. */
  private static final String CUSTOMERS =
      IntStream.range(0, 3_000)
          .mapToObj(i -> "https://app-" + i + ".customer-" + i % 7 + ".example.com")
          .collect(Collectors.joining(","));

  private static final URI BASE = URI.create("http://127.0.0.1/");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Below what is logged in each period. */
  private static final int LOGGED_EACH = 90;

  private final Explanations explanations;
  private final ApplicationHandler bare = start(Map.of("preflight.enabled", "false"));
  private ApplicationHandler governed;
  private int left = LOGGED_EACH;

  Meter(Explanations explanations) {
    this.explanations = explanations;
    governed = governed();
  }

  /** Nanoseconds beyond what the same request takes without Preflight; the least of some tries. */
  long cost(Ask ask, int tries) {
    long with = Long.MAX_VALUE;
    long without = Long.MAX_VALUE;
    for (int i = 0; i < tries; i++) {
      with = Math.min(with, time(handler(), ask, i));
      without = Math.min(without, time(bare, ask, i));
    }
    return with - without;
  }

  private ApplicationHandler governed() {
    boolean early = explanations == Explanations.BEFORE_MATCHING;
    boolean inResponses = early || explanations == Explanations.IN_RESPONSES;
    return start(
        Map.of(
            "preflight.explain",
            Boolean.toString(inResponses),
            "preflight.prematching",
            Boolean.toString(early)));
  }

  /** One that still logs what it explains. */
  private ApplicationHandler handler() {
    if (explanations == Explanations.LOGGED && left-- == 0) {
      governed = governed();
      left = LOGGED_EACH - 1;
    }
    return governed;
  }

  private long time(ApplicationHandler handler, Ask ask, int attempt) {
    ContainerRequest request =
        new ContainerRequest(
            BASE,
            BASE.resolve(ask.path()),
            ask.method(),
            null,
            new MapPropertiesDelegate(),
            handler.getConfiguration());
    for (int i = 0; i < ask.lines().size(); i += 2) {
      String value = ask.lines().get(i + 1);
      // Another cause each time, or it is logged only once.
      boolean other = explanations == Explanations.LOGGED && ask.lines().get(i).equals("Origin");
      request.header(ask.lines().get(i), other ? value + attempt : value);
    }
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      handler.apply(request, OutputStream.nullOutputStream()).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(ask.toString(), e);
    }
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static ApplicationHandler start(Map<String, String> properties) {
    ResourceConfig config = new ResourceConfig(new ShopApplication().getClasses());
    properties.forEach(config::property);
    config.register(CustomersResource.class).property("fuzz.customers", CUSTOMERS);
    return new ApplicationHandler(config);
  }
}
