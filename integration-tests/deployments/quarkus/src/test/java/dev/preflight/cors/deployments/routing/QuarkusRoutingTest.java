package dev.preflight.cors.deployments.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deployments.Effort;
import dev.preflight.cors.deployments.QuarkusBuild;
import dev.preflight.cors.deployments.QuarkusProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No preflight that the mirror handles grants more than the policy of the method that Quarkus then
 * runs. Quarkus builds an application for ten seconds, so there are few, and each is asked more.
 *
 * <p>{@code -Dpreflight.routing.quarkus=20 -Dpreflight.routing.seed=7} asks more of it.
 */
class QuarkusRoutingTest {

  private static final int APPLICATIONS = Effort.of("preflight.routing.quarkus", 2, 4);
  private static final long SEED = Long.getLong("preflight.routing.seed", 20_261_126L);
  private static final int PAIRS = 200;
  private static final int CLASSES = 7;

  /** It would be easy to be safe by granting nothing. */
  private static final int EXACT_PERCENT = 20;

  /** Where two methods fit, Quarkus would refuse to build. */
  private static final String PROPERTIES =
      "quarkus.rest.fail-on-duplicate=false\nquarkus.log.level=OFF\n"
          + "quarkus.log.category.\"io.quarkus\".level=INFO\n";

  private final Random random = new Random(SEED);
  private final Tally tally = new Tally();

  @Test
  void noPreflightGrantsMoreThanTheMethodThatRuns(@TempDir Path folder) throws Exception {
    CompiledModule module = CompiledModule.random(random, "one", folder.resolve("one"), false);
    for (int i = 0; i < APPLICATIONS; i++) {
      run(i, module, folder.resolve("application" + i));
    }
    String figures = "Quarkus: " + tally + "\n";
    Files.writeString(Path.of("target", "routing.txt"), figures);
    System.out.println(figures);
    assertEquals("", String.join("\n", tally.examples()));
    assertTrue(tally.exactPercent() >= EXACT_PERCENT, figures);
  }

  private void run(int number, CompiledModule module, Path folder) throws Exception {
    Set<Class<?>> chosen = new LinkedHashSet<>();
    int count = 2 + random.nextInt(CLASSES);
    while (chosen.size() < count) {
      chosen.add(module.roots().get(random.nextInt(module.roots().size())));
    }
    List<Class<?>> classes = List.copyOf(chosen);
    Map<String, String> sources = new TreeMap<>(module.sources());
    Set<String> names = new LinkedHashSet<>();
    classes.forEach(each -> names.add(each.getName()));
    sources.keySet().removeIf(each -> each.contains(".Root") && !names.contains(each));
    sources.putAll(OtherProcess.SOURCES);
    List<Pair> pairs = RandomPairs.of(random, classes, PAIRS);
    tally.deployments++;
    QuarkusProcess process = QuarkusBuild.build(sources, PROPERTIES, folder).start();
    try (Caller caller = new OtherProcess(process.port(), "", process::close)) {
      for (Pair pair : pairs) {
        pair.run(caller, module.policies(), tally, "application " + number + " " + names);
      }
    }
  }
}
