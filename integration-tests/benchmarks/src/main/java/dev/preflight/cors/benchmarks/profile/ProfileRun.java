package dev.preflight.cors.benchmarks.profile;

import dev.preflight.cors.benchmarks.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;

/** Runs one case under the flight recorder, and prints how often it was called. */
final class ProfileRun {

  private static final int WARM_UP = 4;

  private static volatile Object sink;

  private ProfileRun() {}

  /** Takes the case and the file for the recording. */
  public static void main(String[] arguments) throws Exception {
    Callable<Object> call = ProfileCase.valueOf(arguments[0]).prepare();
    repeat(call, Math.min(WARM_UP, Settings.PROFILE_SECONDS));
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
      recording.start();
      long calls = repeat(call, Settings.PROFILE_SECONDS);
      recording.stop();
      recording.dump(Path.of(arguments[1]));
      System.out.println(calls);
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static long repeat(Callable<Object> call, int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    long calls = 0;
    while (System.nanoTime() < end) {
      for (int i = 0; i < 1_000; i++) {
        sink = call.call();
      }
      calls += 1_000;
    }
    return calls;
  }
}
