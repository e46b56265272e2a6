package dev.preflight.cors.benchmarks.profile;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records the hottest cases, each in a Java machine of its own, and tabulates the recordings. */
public final class Profile {

  private static final List<String> OPTIONS =
      List.of(
          "-Xms1g",
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "-Xbatch",
          // Frames where they are, not at the next place where the machine could stop.
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+DebugNonSafepoints",
          // An allocation is sampled when a thread's buffer is full: small ones, many samples.
          "-XX:TLABSize=256k",
          "-XX:-ResizeTLAB",
          "-XX:FlightRecorderOptions=stackdepth=128",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  private Profile() {}

  /** Measures and returns two tables for each case. */
  public static List<Table> measure(Path directory) throws Exception {
    List<Table> tables = new ArrayList<>();
    for (ProfileCase each : ProfileCase.values()) {
      Path file = directory.resolve("profile-" + each + ".jfr");
      String output =
          ChildJava.run(ProfileRun.class, OPTIONS, List.of(each.name(), file.toString()));
      double bytes = Double.parseDouble(output.lines().reduce((one, last) -> last).orElseThrow());
      Samples samples = Samples.read(file);
      tables.add(samples.times("Profile of time: " + each.title()));
      tables.add(samples.allocations("Profile of allocation: " + each.title(), bytes));
    }
    return tables;
  }
}
