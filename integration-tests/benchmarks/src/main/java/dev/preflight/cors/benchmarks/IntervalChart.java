package dev.preflight.cors.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Medians with their intervals of confidence, on both sides of 1. */
final class IntervalChart {

  private record Row(String name, double median, double low, double high) {}

  private static final int WIDTH = 520;
  private static final int LEFT = 190;
  private static final int RIGHT = 360;

  private final String title;
  private final List<Row> rows = new ArrayList<>();

  IntervalChart(String title) {
    this.title = title;
  }

  void row(String name, double median, double low, double high) {
    rows.add(new Row(name, median, low, high));
  }

  String svg() {
    double from = Math.min(0.85, rows.stream().mapToDouble(Row::low).min().orElse(0.85));
    double to = Math.max(1.1, rows.stream().mapToDouble(Row::high).max().orElse(1.1));
    double scale = (RIGHT - LEFT) / (to - from);
    Svg svg = new Svg();
    svg.add("<text class=\"head\" x=\"10\" y=\"26\">%s</text>", Svg.escaped(title));
    int y = 46;
    svg.add("<text class=\"soft\" x=\"10\" y=\"%d\">more is better</text>", y);
    y += 20;
    double one = LEFT + (1 - from) * scale;
    svg.add("<text class=\"soft\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">1</text>", one, y);
    svg.add(
        "<line class=\"line\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
        one, y + 6, one, y + 10 + 24 * rows.size());
    for (Row row : rows) {
      y += 24;
      String kind = row.name().endsWith("Preflight") ? "ours" : "other";
      svg.add(
          "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
          LEFT - 10, y, Svg.escaped(row.name()));
      svg.add(
          "<line class=\"%s\" stroke-width=\"3\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
          kind,
          LEFT + (row.low() - from) * scale,
          y - 5,
          LEFT + (row.high() - from) * scale,
          y - 5);
      svg.add(
          "<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"5\"/>",
          kind, LEFT + (row.median() - from) * scale, y - 5);
      svg.add(
          "<text class=\"soft\" x=\"%d\" y=\"%d\">%.3f (%.3f–%.3f)</text>",
          RIGHT + 12, y, row.median(), row.low(), row.high());
    }
    return svg.text(WIDTH, y + 18, title);
  }
}
