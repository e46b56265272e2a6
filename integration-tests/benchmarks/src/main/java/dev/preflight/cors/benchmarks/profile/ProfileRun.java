package dev.preflight.cors.benchmarks.profile;

import com.sun.management.ThreadMXBean;
import dev.preflight.cors.benchmarks.Settings;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;

/** Runs one case under the flight recorder, and prints how many bytes a call allocates. */
final class ProfileRun {

  private static final int WARM_UP = 6;

  /** Calls in a row, then a little rubbish. */
  private static final int CALLS = 8;

  private static final Random RANDOM = new Random(1);

  private static volatile Object sink;

  private ProfileRun() {}

  /** Takes the case and the file for the recording. */
  public static void main(String[] arguments) throws Exception {
    Callable<Object> call = ProfileCase.valueOf(arguments[0]).prepare();
    repeat(call, Math.min(WARM_UP, Settings.PROFILE_SECONDS));
    double bytes = bytes(call);
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "1000/s");
      recording.start();
      repeat(call, Settings.PROFILE_SECONDS);
      recording.stop();
      recording.dump(Path.of(arguments[1]));
    }
    System.out.println(bytes);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /**
   * An allocation is sampled when it does not fit into the thread's buffer. Calls that are all
   * alike would fill the buffers up at the same few places, and the others would never be seen;
   * rubbish of random size in between moves them.
   */
  private static void repeat(Callable<Object> call, int seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end) {
      for (int i = 0; i < CALLS; i++) {
        sink = call.call();
      }
      sink = new byte[RANDOM.nextInt(8_192)];
    }
  }

  private static double bytes(Callable<Object> call) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    int calls = 10_000;
    for (int i = 0; i < calls; i++) {
      sink = call.call();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) calls;
  }
}
