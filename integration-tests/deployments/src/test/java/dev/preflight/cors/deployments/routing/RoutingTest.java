package dev.preflight.cors.deployments.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deployments.Effort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No preflight grants more than the policy of the method that then runs. The random applications
 * come from two modules that know nothing of each other, so one path may have two classes.
 *
 * <p>{@code -Dpreflight.routing.applications=1000 -Dpreflight.routing.seed=7} asks more of it.
 */
class RoutingTest {

  private static final int APPLICATIONS = Effort.of("preflight.routing.applications", 4, 20);
  private static final long SEED = Long.getLong("preflight.routing.seed", 20_251_125L);
  private static final int PAIRS = 100;
  private static final int APPLICATIONS_OF_A_MODULE = 40;
  private static final int CLASSES = 7;
  private static final int EACH_SOCKET = 20;

  private static final Logger LOG = Logger.getLogger("");

  private final Random random = new Random(SEED);
  private final Tally matched = new Tally();
  private final Tally preMatching = new Tally();
  private final Tally sockets = new Tally();
  private int conflicts;

  @Test
  void noPreflightGrantsMoreThanTheMethodThatRuns(@TempDir Path folder) throws Exception {
    Level level = LOG.getLevel();
    // Ambiguous methods and refusals, a line for each.
    LOG.setLevel(Level.OFF);
    try {
      List<CompiledModule> modules = List.of();
      for (int i = 0; i < APPLICATIONS; i++) {
        if (i % APPLICATIONS_OF_A_MODULE == 0) {
          modules =
              List.of(
                  CompiledModule.random(random, "one" + i, folder.resolve("one" + i)),
                  CompiledModule.random(random, "two" + i, folder.resolve("two" + i)));
        }
        deploy(i, modules);
      }
    } finally {
      LOG.setLevel(level);
    }
    String figures =
        "matched: "
            + matched
            + "\nprematching: "
            + preMatching
            + "\nsockets: "
            + sockets
            + "\nnot started, for two policies at one path: "
            + conflicts
            + "\n";
    Files.writeString(Path.of("target", "routing.txt"), figures);
    System.out.println(figures);
    List<String> examples = new ArrayList<>(matched.examples());
    examples.addAll(preMatching.examples());
    examples.addAll(sockets.examples());
    assertEquals("", String.join("\n", examples));
    // It would be easy to be safe by granting nothing.
    assertTrue(matched.exact > 9 * matched.narrower, figures);
    assertTrue(preMatching.exact > 9 * preMatching.narrower, figures);
  }

  private void deploy(int number, List<CompiledModule> modules) throws Exception {
    Map<String, Shared> policies = new HashMap<>();
    modules.forEach(module -> policies.putAll(module.policies()));
    List<Class<?>> classes = classes(modules);
    Deployment matching = start(classes, false);
    while (matching == null) {
      conflicts++;
      classes = classes(modules);
      matching = start(classes, false);
    }
    List<Pair> pairs = RandomPairs.of(random, classes, PAIRS);
    String where = "application " + number + " " + classes;
    try (Caller caller = matching) {
      run(pairs, caller, policies, this.matched, where);
    }
    try (Caller caller = new Deployment(config(classes, true))) {
      run(pairs, caller, policies, preMatching, where);
    }
    if (number % EACH_SOCKET == 0) {
      boolean early = number % (2 * EACH_SOCKET) == 0;
      try (Caller caller = new RawCaller(config(classes, early))) {
        run(pairs, caller, policies, sockets, where);
      }
    }
  }

  private List<Class<?>> classes(List<CompiledModule> modules) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    int count = 2 + random.nextInt(CLASSES);
    for (int i = 0; i < count; i++) {
      List<Class<?>> roots = modules.get(random.nextInt(modules.size())).roots();
      classes.add(roots.get(random.nextInt(roots.size())));
    }
    return List.copyOf(classes);
  }

  /** The application, or {@code null} if it does not start because one path has two policies. */
  private static Deployment start(List<Class<?>> classes, boolean early) {
    try {
      return new Deployment(config(classes, early));
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (String.valueOf(cause.getMessage()).contains("have different policies")
            || String.valueOf(cause.getMessage()).contains("cors:policy-conflict-same-path")) {
          return null;
        }
      }
      throw e;
    }
  }

  private static ResourceConfig config(List<Class<?>> classes, boolean early) {
    ResourceConfig config =
        new ResourceConfig()
            .property("jersey.config.server.resource.validation.ignoreErrors", true)
            .property("preflight.prematching", early);
    classes.forEach(config::register);
    return config;
  }

  private static void run(
      List<Pair> pairs, Caller caller, Map<String, Shared> policies, Tally tally, String where)
      throws Exception {
    tally.deployments++;
    for (Pair pair : pairs) {
      pair.run(caller, policies, tally, where);
    }
  }
}
