package dev.preflight.cors.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Compares the figures of one run with what was wanted of them. */
final class Goals {

  /** Ratios of times and bytes of one run repeat to within this. */
  private static final double ALIKE = 1.02;

  private final Figures figures;
  private final List<Goal> goals = new ArrayList<>();

  private Goals(Figures figures) {
    this.figures = figures;
    noOrigin();
    actual();
    preflights();
    manyOrigins();
    endToEnd();
    compileTime();
  }

  /** A row for each goal. */
  static Table table(Figures figures) {
    Table table = new Table("Goals", "goal", "this run", "threshold", "verdict");
    for (Goal goal : new Goals(figures).goals) {
      table.row(goal.text(), goal.figure(), goal.threshold(), goal.verdict());
    }
    return table;
  }

  private void noOrigin() {
    goals.add(
        Goal.atMost(
            "no Origin, path without a policy: bytes beyond Jersey's",
            decision("bytes", "PREFLIGHT", "UNGOVERNED"),
            0.5,
            " B"));
    goals.add(
        Goal.atMost(
            "no Origin, path without a policy: time with / without Preflight",
            figures.get("decision gross ns PREFLIGHT ONE UNGOVERNED")
                / figures.get("decision baseline ns PREFLIGHT"),
            1.05,
            ""));
    goals.add(
        Goal.atMost(
            "no Origin, path with a policy: bytes beyond Jersey's (writes Vary: Origin)",
            decision("bytes", "PREFLIGHT", "NO_ORIGIN"),
            0.5,
            " B"));
    goals.add(
        Goal.atMost(
            "the same beyond Jersey's and that header's",
            decision("bytes", "PREFLIGHT", "NO_ORIGIN") - headers("bytes", "NO_ORIGIN"),
            0.5,
            " B"));
  }

  private void actual() {
    for (String request : List.of("ACTUAL_ALLOWED", "ACTUAL_REFUSED")) {
      goals.add(share("bytes", "HELIDON", request, 0.25));
      goals.add(share("bytes", "SPRING", request, 0.05));
      goals.add(speed("SPRING", request, 5));
      goals.add(speed("CXF", request, 10));
    }
  }

  private Goal share(String quantity, String peer, String request, double limit) {
    return Goal.atMost(
        Text.words(request) + ": " + quantity + ", ours / " + Text.words(peer),
        decision(quantity, "PREFLIGHT", request) / decision(quantity, peer, request),
        limit,
        "");
  }

  private Goal speed(String peer, String request, double limit) {
    return Goal.atLeast(
        Text.words(request) + ": time, " + Text.words(peer) + " / ours",
        decision("ns", peer, request) / decision("ns", "PREFLIGHT", request),
        limit,
        "");
  }

  private void preflights() {
    for (String request : List.of("PREFLIGHT_REFUSED", "PREFLIGHT_COMMAS", "PREFLIGHT_MEBIBYTE")) {
      for (String quantity : List.of("bytes", "ns")) {
        goals.add(
            Goal.atMost(
                Text.words(request) + " / preflight allowed, " + quantity,
                decision(quantity, "PREFLIGHT", request)
                    / decision(quantity, "PREFLIGHT", "PREFLIGHT_ALLOWED"),
                ALIKE,
                ""));
      }
    }
  }

  private void manyOrigins() {
    for (String origin : List.of("ALLOWED", "REFUSED", "GARBAGE")) {
      goals.add(
          Goal.atMost(
              "policy alone, " + Text.words(origin) + ": bytes with 10,000 origins",
              figures.get("policy bytes TEN_THOUSAND " + origin),
              0.01,
              " B"));
      goals.add(
          Goal.atMost(
              "policy alone, " + Text.words(origin) + ": time, 10,000 origins / one",
              figures.get("policy ns TEN_THOUSAND " + origin)
                  / figures.get("policy ns ONE " + origin),
              1.1,
              ""));
    }
    for (String request : List.of("ACTUAL_ALLOWED", "ACTUAL_REFUSED")) {
      goals.add(
          Goal.atMost(
              Text.words(request) + ": time, 10,000 origins / one",
              figures.get("decision ns PREFLIGHT TEN_THOUSAND " + request)
                  / decision("ns", "PREFLIGHT", request),
              1.1,
              ""));
    }
  }

  private void endToEnd() {
    goals.add(
        Goal.atMost(
            "whole request in memory, path without a policy: bytes beyond Jersey's",
            figures.get("memory bytes PREFLIGHT UNGOVERNED"),
            0.5,
            " B"));
    for (String request : List.of("UNGOVERNED", "NO_ORIGIN", "ALLOWED")) {
      goals.add(
          Goal.atLeast(
              "over HTTP, " + Text.words(request) + ": requests a second, with / without Preflight",
              figures.interval("http PREFLIGHT/NONE " + request),
              0.98));
    }
    for (String request : List.of("UNGOVERNED", "NO_ORIGIN", "ALLOWED", "PREFLIGHT")) {
      goals.add(
          Goal.atLeast(
              "over HTTP, " + Text.words(request) + ": requests a second, Preflight / by hand",
              figures.interval("http PREFLIGHT/BY_HAND " + request),
              0.99));
    }
  }

  private void compileTime() {
    double thousand = figures.get("compile PREFLIGHT 1000");
    goals.add(
        Goal.atMost(
            "compile time of 1,000 classes, with Preflight / with a no-op processor",
            thousand / figures.get("compile NO_OP 1000"),
            1.1,
            ""));
    goals.add(
        Goal.atMost(
            "the same in a compiler that stays",
            figures.get("rebuild all PREFLIGHT / NO_OP"),
            1.1,
            ""));
    goals.add(
        Goal.atMost(
            "compile time of a class, among 4,000 / among 1,000",
            figures.get("compile PREFLIGHT 4000") / 4 / thousand,
            1.1,
            ""));
  }

  private double decision(String quantity, String system, String request) {
    return figures.get("decision " + quantity + " " + system + " ONE " + request);
  }

  private double headers(String quantity, String request) {
    return figures.get("decision headers " + quantity + " PREFLIGHT ONE " + request);
  }
}
