package dev.preflight.cors.benchmarks.profile;

import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What a recording holds of the thread that called, added up by frame. */
final class Samples {

  private static final int ROWS = 20;

  /** The share below which a row is noise. */
  private static final double LEAST = 0.005;

  /** Samples by where they fell and by the nearest frame of Preflight. */
  private final Map<List<String>, Double> times = new HashMap<>();

  private final Map<List<String>, Double> allocations = new HashMap<>();

  private Samples() {}

  static Samples read(Path recording) throws IOException {
    Samples samples = new Samples();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        samples.add(file.readEvent());
      }
    }
    return samples;
  }

  private void add(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return;
    }
    List<RecordedFrame> frames = event.getStackTrace().getFrames();
    boolean ofCaller = frames.stream().anyMatch(each -> type(each).endsWith("ProfileRun"));
    if (!ofCaller || type(frames.get(0)).endsWith("ProfileRun")) {
      return;
    }
    if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
      times.merge(List.of(method(frames.get(0)), nearest(frames).split(":")[0]), 1.0, Double::sum);
    } else if (event.getEventType().getName().equals("jdk.ObjectAllocationSample")) {
      String allocated = simple(event.getClass("objectClass").getName());
      // The buffers are all alike, so every sample stands for as many bytes; the weights that the
      // recorder gives also stand for samples that it dropped, and are far more uneven.
      allocations.merge(List.of(nearest(frames), allocated), 1.0, Double::sum);
    }
  }

  /** The frames in which most samples fell. */
  Table times(String title) {
    double all = sum(times);
    Table table =
        new Table(
            title + ", " + Text.whole(all) + " samples",
            "frame",
            "nearest frame of Preflight",
            "share");
    largest(times)
        .forEach(
            each ->
                table.row(
                    each.getKey().get(0),
                    each.getKey().get(1),
                    Text.tenths(100 * each.getValue() / all) + " %"));
    return table.note("Without Preflight on the stack: " + withoutPreflight(times, 1) + " %.");
  }

  /** What was allocated most. */
  Table allocations(String title, double bytes) {
    Table table = new Table(title, "nearest frame of Preflight", "type", "bytes a call", "share");
    double all = sum(allocations);
    largest(allocations)
        .forEach(
            each ->
                table.row(
                    each.getKey().get(0),
                    each.getKey().get(1),
                    Text.whole(bytes * each.getValue() / all),
                    Text.tenths(100 * each.getValue() / all) + " %"));
    return table.note(
        "All together "
            + Text.whole(bytes)
            + " bytes a call; without Preflight on the stack: "
            + withoutPreflight(allocations, 0)
            + " %.");
  }

  private static String withoutPreflight(Map<List<String>, Double> weights, int column) {
    double without =
        weights.entrySet().stream()
            .filter(each -> each.getKey().get(column).equals("-"))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return Text.tenths(100 * without / sum(weights));
  }

  private static double sum(Map<List<String>, Double> weights) {
    return weights.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Of Preflight only: what the framework takes is not ours to fix. */
  private static List<Map.Entry<List<String>, Double>> largest(Map<List<String>, Double> weights) {
    double all = sum(weights);
    return weights.entrySet().stream()
        .sorted(Map.Entry.<List<String>, Double>comparingByValue(Comparator.reverseOrder()))
        .filter(each -> each.getKey().stream().noneMatch("-"::equals))
        .filter(each -> each.getValue() >= LEAST * all)
        .limit(ROWS)
        .toList();
  }

  private static String nearest(List<RecordedFrame> frames) {
    return frames.stream()
        .filter(
            each ->
                type(each).startsWith("dev.preflight.cors.")
                    && !type(each).startsWith("dev.preflight.cors.benchmarks."))
        .findFirst()
        .map(each -> method(each) + ":" + each.getLineNumber())
        .orElse("-");
  }

  private static String method(RecordedFrame frame) {
    return simple(type(frame)) + "." + frame.getMethod().getName();
  }

  private static String type(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private static String simple(String type) {
    if (type.startsWith("[")) {
      // As the machine writes arrays: [B, [Ljava.lang.Object;
      String element = type.substring(type.lastIndexOf('[') + 1);
      return (element.startsWith("L") ? simple(element.substring(1)).replace(";", "") : element)
          + "[]";
    }
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
