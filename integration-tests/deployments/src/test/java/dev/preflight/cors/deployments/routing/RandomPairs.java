package dev.preflight.cors.deployments.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is asked of an application of some classes. */
final class RandomPairs {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "PURGE", "OPTIONS", "NONE");

  private RandomPairs() {}

  static List<Pair> of(Random random, List<Class<?>> classes, int count) {
    RandomPaths paths = new RandomPaths(random, classes);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RandomPaths.Target target = paths.next();
      boolean likely = random.nextInt(3) > 0;
      pairs.add(
          new Pair(
              random.nextInt(6) == 0 ? paths.wild() : target.path(),
              likely ? target.method() : METHODS.get(random.nextInt(METHODS.size())),
              Shared.ORIGINS.get(random.nextInt(Shared.ORIGINS.size())),
              random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "text/one" : "text/two"));
    }
    return pairs;
  }
}
