package dev.preflight.cors.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** What was measured in this run, by name. What was not measured is {@code NaN}. */
public final class Figures {

  private final Map<String, Double> figures = new HashMap<>();
  private final Map<String, Interval> intervals = new HashMap<>();

  /** Made by whoever starts the parts. */
  public Figures() {}

  /** Notes a figure. */
  public void put(String name, double figure) {
    figures.put(name, figure);
  }

  /** Notes a figure with its uncertainty. */
  public void put(String name, Interval interval) {
    intervals.put(name, interval);
  }

  /** A figure, or {@code NaN}, which arithmetic carries on. */
  public double get(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  /** A figure with its uncertainty, all {@code NaN} if it was not measured. */
  public Interval interval(String name) {
    return intervals.getOrDefault(name, Interval.UNKNOWN);
  }
}
