package dev.preflight.cors.deployments.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deployments.Effort;
import dev.preflight.cors.deployments.Engine;
import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No preflight that the mirror handles grants more than the policy of the method that the server
 * then runs; where it grants less, that is counted. The random applications are those of Jersey's
 * test, and refer to one path from two modules as often.
 *
 * <p>{@code -Dpreflight.routing.applications=1000 -Dpreflight.routing.seed=7} asks more of it.
 */
class MirroredRoutingTest {

  private static final int APPLICATIONS = Effort.of("preflight.routing.applications", 4, 20);
  private static final long SEED = Long.getLong("preflight.routing.seed", 20_261_126L);
  private static final int PAIRS = 100;
  private static final int APPLICATIONS_OF_A_MODULE = 40;
  private static final int CLASSES = 7;

  private static final Logger LOG = Logger.getLogger("");

  private final Random random = new Random(SEED);
  private final Tally tally = new Tally();

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
                  CompiledModule.random(random, "one" + i, folder.resolve("one" + i), false),
                  CompiledModule.random(random, "two" + i, folder.resolve("two" + i), false));
        }
        run(i, modules);
      }
    } finally {
      LOG.setLevel(level);
    }
    String figures = "sockets: " + tally + "\n";
    Files.writeString(Path.of("target", "routing.txt"), figures);
    System.out.println(figures);
    assertEquals("", String.join("\n", tally.examples()));
    // It would be easy to be safe by granting nothing.
    assertTrue(tally.exactPercent() >= Engine.EXACT_PERCENT, figures);
  }

  private void run(int number, List<CompiledModule> modules) throws Exception {
    Map<String, Shared> policies = new HashMap<>();
    modules.forEach(module -> policies.putAll(module.policies()));
    List<Class<?>> classes = classes(modules);
    List<Pair> pairs = RandomPairs.of(random, classes, PAIRS);
    tally.deployments++;
    try (Caller caller = new SocketCaller(Engine.start(new Classes(Set.copyOf(classes))))) {
      for (Pair pair : pairs) {
        pair.run(caller, policies, tally, "application " + number + " " + classes);
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

  /** An application of these classes. */
  private static final class Classes extends Application {

    private final Set<Class<?>> classes;

    Classes(Set<Class<?>> classes) {
      this.classes = classes;
    }

    @Override
    public Set<Class<?>> getClasses() {
      return classes;
    }
  }
}
