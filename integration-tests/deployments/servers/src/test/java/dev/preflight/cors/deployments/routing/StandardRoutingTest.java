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
 * Open Liberty then runs. Each starts once, with a WAR of some random applications.
 *
 * <p>{@code -Dpreflight.routing.standard=40 -Dpreflight.routing.seed=7} asks more of them.
 */
class StandardRoutingTest {

  private static final int APPLICATIONS = Integer.getInteger("preflight.routing.standard", 8);
  private static final long SEED = Long.getLong("preflight.routing.seed", 20_261_126L);
  private static final int PAIRS = 200;
  private static final int CLASSES = 7;

  /** It would be easy to be safe by granting nothing. */
  private static final int EXACT_PERCENT = 33;

  private static final String WAR = "random";

  private static List<Deployed> applications;
  private static Map<String, Shared> policies;
  private static Path war;

  /** A random application of the WAR, and what is asked of it. */
  private record Deployed(String name, Set<String> classes, List<Pair> pairs) {

    static Deployed random(int number, Random random, List<Class<?>> roots) {
      Set<Class<?>> classes = new LinkedHashSet<>();
      int count = 2 + random.nextInt(CLASSES);
      while (classes.size() < count) {
        classes.add(roots.get(random.nextInt(roots.size())));
      }
      Set<String> names = new LinkedHashSet<>();
      classes.forEach(each -> names.add(each.getName()));
      return new Deployed(
          "Application" + number, names, RandomPairs.of(random, List.copyOf(classes), PAIRS));
    }

    String source() {
      return """
      package one;
      @jakarta.ws.rs.ApplicationPath("/%1$s") public class %1$s
          extends jakarta.ws.rs.core.Application {
        @Override public java.util.Set<Class<?>> getClasses() {
          return java.util.Set.of(dev.preflight.cors.deployments.routing.Ran.class, %2$s);
        }
      }
      """
          .formatted(
              name,
              classes.stream().map(each -> each + ".class").collect(Collectors.joining(", ")));
    }

    String root() {
      return "/" + WAR + "/" + name;
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
    Map<String, String> sources = new TreeMap<>(module.sources());
    sources.putAll(OtherProcess.SOURCES);
    for (int i = 0; i < APPLICATIONS; i++) {
      Deployed each = Deployed.random(i, random, module.roots());
      applications.add(each);
      sources.put("one." + each.name(), each.source());
    }
    CompiledSources.compile(sources, folder.resolve("classes"));
    war = StandardWar.ofClasses(folder.resolve("classes"), folder, WAR);
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
    try (ServerProcess server = start.of(List.of(war), "/" + WAR + "/ready.txt")) {
      for (Deployed each : applications) {
        tally.deployments++;
        Caller caller = new OtherProcess(server.port, each.root(), () -> {});
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
