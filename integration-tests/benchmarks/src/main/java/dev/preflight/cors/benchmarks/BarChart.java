package dev.preflight.cors.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Bars from the left, each with its value, in groups; Preflight's stand out. */
final class BarChart {

  /** One bar, and its value as it is written behind it. */
  record Bar(String name, double value, String shown) {}

  private record Group(String name, List<Bar> bars) {}

  private static final int WIDTH = 480;
  private static final int LEFT = 130;
  private static final int LONGEST = 280;

  private final String title;
  private final List<Group> groups = new ArrayList<>();

  BarChart(String title) {
    this.title = title;
  }

  void group(String name, List<Bar> bars) {
    groups.add(new Group(name, List.copyOf(bars)));
  }

  String svg() {
    double most =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .mapToDouble(Bar::value)
            .max()
            .orElse(1);
    Svg svg = new Svg();
    int y = 26;
    svg.add("<text class=\"head\" x=\"10\" y=\"%d\">%s</text>", y, Svg.escaped(title));
    y += 20;
    svg.add("<text class=\"soft\" x=\"10\" y=\"%d\">less is better</text>", y);
    for (Group group : groups) {
      y += 34;
      svg.add("<text class=\"head\" x=\"10\" y=\"%d\">%s</text>", y, Svg.escaped(group.name()));
      for (Bar bar : group.bars()) {
        y += 24;
        double length = Math.max(2, bar.value() / most * LONGEST);
        svg.add("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LEFT - 8, y, bar.name());
        svg.add(
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\"/>",
            bar.name().equals("Preflight") ? "ours" : "other", LEFT, y - 13, length);
        svg.add(
            "<text class=\"soft\" x=\"%.1f\" y=\"%d\">%s</text>",
            LEFT + length + 8, y, Svg.escaped(bar.shown()));
      }
    }
    return svg.text(WIDTH, y + 18, title);
  }
}
