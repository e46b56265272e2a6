package dev.preflight.cors.benchmarks.profile;

import dev.preflight.cors.benchmarks.application.ApplicationBenchmark;
import dev.preflight.cors.benchmarks.decision.DecisionBenchmark;
import java.util.concurrent.Callable;

/** What is profiled: one call of a benchmark, which has checked its response before. */
enum ProfileCase {
  NO_ORIGIN("the filters, no Origin"),
  ACTUAL_ALLOWED("the filters, actual request allowed"),
  PREFLIGHT_ALLOWED("the filters, preflight allowed"),
  WHOLE_REQUEST("a whole request in memory, allowed") {
    @Override
    Callable<Object> prepare() throws Exception {
      ApplicationBenchmark benchmark = new ApplicationBenchmark();
      benchmark.variant = "PREFLIGHT";
      benchmark.request = "ALLOWED";
      benchmark.deploy();
      return benchmark::handle;
    }
  };

  private final String title;

  ProfileCase(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Callable<Object> prepare() throws Exception {
    DecisionBenchmark benchmark = new DecisionBenchmark();
    benchmark.contender = "PREFLIGHT";
    benchmark.policy = "ONE";
    benchmark.request = name();
    benchmark.prepare();
    return benchmark::cors;
  }
}
