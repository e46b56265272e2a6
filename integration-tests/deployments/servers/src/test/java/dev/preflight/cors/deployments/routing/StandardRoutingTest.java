package dev.preflight.cors.deployments.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deployments.ServerProcess;
import dev.preflight.cors.deployments.StandardWar;
import dev.preflight.cors.deployments.UnpackedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No preflight that the mirror handles grants more than the policy of the method that WildFly or
 * Open Liberty then runs. Each starts once, with some random applications as WARs.
 *
 * <p>{@code -Dpreflight.routing.wars=40 -Dpreflight.routing.seed=7} asks more of them.
 */
class StandardRoutingTest {

  private static final int WARS = Integer.getInteger("preflight.routing.wars", 8);
  private static final long SEED = Long.getLong("preflight.routing.seed", 20_261_126L);
  private static final int PAIRS = 200;
  private static final int CLASSES = 7;

  /** It would be easy to be safe by granting nothing. */
  private static final int EXACT_PERCENT = 55;

  private static List<Deployed> applications;
  private static Map<String, Shared> policies;

  /** A random application, and what is asked of it. */
  private record Deployed(Path war, Set<String> classes, List<Pair> pairs) {

    String root() {
      return "/" + war.getFileName().toString().replace(".war", "");
    }
  }

  /** What runs on one server. */
  private interface Start {
    ServerProcess of(List<Path> wars, String... ready) throws Exception;
  }

  @BeforeAll
  static void write(@TempDir Path folder) throws Exception {
    Random random = new Random(SEED);
    CompiledModule module = CompiledModule.random(random, "one", folder.resolve("one"), false);
    policies = module.policies();
    applications = new ArrayList<>();
    for (int i = 0; i < WARS; i++) {
      applications.add(application(i, random, module, folder));
    }
  }

  private static Deployed application(int number, Random random, CompiledModule module, Path folder)
      throws Exception {
    Set<Class<?>> classes = new LinkedHashSet<>();
    int count = 2 + random.nextInt(CLASSES);
    while (classes.size() < count) {
      classes.add(module.roots().get(random.nextInt(module.roots().size())));
    }
    Set<String> names = new LinkedHashSet<>();
    classes.forEach(each -> names.add(each.getName()));
    Map<String, String> sources = new TreeMap<>(module.sources());
    sources.keySet().removeIf(each -> each.contains(".Root") && !names.contains(each));
    sources.putAll(OtherProcess.SOURCES);
    sources.put("one.Listed", listed(names));
    Path compiled = folder.resolve("application" + number);
    CompiledSources.compile(sources, compiled);
    return new Deployed(
        StandardWar.ofClasses(compiled, folder, "application" + number),
        names,
        RandomPairs.of(random, List.copyOf(classes), PAIRS));
  }

  private static String listed(Set<String> classes) {
    return """
    package one;
    @jakarta.ws.rs.ApplicationPath("/rest") public class Listed
        extends jakarta.ws.rs.core.Application {
      @Override public java.util.Set<Class<?>> getClasses() {
        return java.util.Set.of(dev.preflight.cors.deployments.routing.Ran.class, %s);
      }
    }
    """
        .formatted(classes.stream().map(each -> each + ".class").collect(Collectors.joining(", ")));
  }

  @Test
  void noPreflightGrantsMoreThanTheMethodThatWildFlyRuns() throws Exception {
    check("WildFly", UnpackedServer::wildFly);
  }

  @Test
  void noPreflightGrantsMoreThanTheMethodThatOpenLibertyRuns() throws Exception {
    check("Open Liberty", UnpackedServer::openLiberty);
  }

  private static void check(String name, Start start) throws Exception {
    Tally tally = new Tally();
    List<Path> wars = applications.stream().map(Deployed::war).toList();
    String[] ready =
        applications.stream().map(each -> each.root() + "/ready.txt").toArray(String[]::new);
    try (ServerProcess server = start.of(wars, ready)) {
      for (Deployed each : applications) {
        tally.deployments++;
        Caller caller = new OtherProcess(server.port, each.root() + "/rest", () -> {});
        for (Pair pair : each.pairs()) {
          pair.run(caller, policies, tally, each.root() + " " + each.classes());
        }
      }
    }
    String figures = name + ": " + tally + "\n";
    Files.writeString(
        Path.of("target", "routing.txt"),
        figures,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    System.out.println(figures);
    assertEquals("", String.join("\n", tally.examples()));
    assertTrue(tally.exactPercent() >= EXACT_PERCENT, figures);
  }
}
