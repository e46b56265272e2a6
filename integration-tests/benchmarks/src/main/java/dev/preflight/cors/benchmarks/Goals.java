package dev.preflight.cors.benchmarks;

import dev.preflight.cors.benchmarks.decision.Decision;
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
    ungoverned();
    headersAlone();
    preflights();
    manyOrigins();
    endToEnd();
    compileTime();
    startUp();
  }

  /** A row for each goal. */
  static Table table(Figures figures) {
    Table table = new Table("Goals", "goal", "this run", "threshold", "verdict");
    for (Goal goal : new Goals(figures).goals) {
      table.row(goal.text(), goal.figure(), goal.threshold(), goal.verdict());
    }
    return table;
  }

  private void ungoverned() {
    goals.add(
        Goal.atMost(
            "no Origin, path without a policy: bytes beyond Jersey's",
            figures.get("floor bytes UNGOVERNED"),
            0.5,
            " B"));
    goals.add(
        Goal.atMost(
            "no Origin, path without a policy: time beyond Jersey's",
            figures.get("floor ns UNGOVERNED"),
            10,
            " ns"));
  }

  /** Against the same headers, written as constants without any decision. */
  private void headersAlone() {
    for (String request : Decision.perFloor()) {
      goals.add(ofHeaders("bytes", request, 1.0));
    }
    goals.add(ofHeaders("ns", "NO_ORIGIN", 1.4));
    goals.add(ofHeaders("ns", "ACTUAL_ALLOWED", 1.0));
    goals.add(ofHeaders("ns", "ACTUAL_REFUSED", 2.0));
    goals.add(ofHeaders("ns", "PREFLIGHT_ALLOWED", 1.3));
  }

  private Goal ofHeaders(String quantity, String request, double limit) {
    return Goal.atMost(
        Text.words(request) + " / its headers alone, " + quantity,
        figures.get("floor " + quantity + " " + request)
            / figures.get("floor headers " + quantity + " " + request),
        limit,
        "");
  }

  private void preflights() {
    for (String request : List.of("PREFLIGHT_REFUSED", "PREFLIGHT_COMMAS", "PREFLIGHT_MEBIBYTE")) {
      for (String quantity : List.of("bytes", "ns")) {
        goals.add(
            Goal.atMost(
                Text.words(request) + " / preflight allowed, " + quantity,
                figures.get("floor " + quantity + " " + request)
                    / figures.get("floor " + quantity + " PREFLIGHT_ALLOWED"),
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
                  / decision("ns", request),
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
            "compile time of 100 classes without resource or policy, with Preflight / no-op",
            figures.get("module NEITHER"),
            1.05,
            ""));
    goals.add(
        Goal.atMost(
            "compile time of one class, with Preflight / with a no-op processor",
            figures.get("module TINY"),
            1.29,
            ""));
    goals.add(
        Goal.atMost(
            "compile time of 100 resources in ten packages, the same",
            figures.get("module REAL"),
            1.15,
            ""));
    goals.add(
        Goal.atMost(
            "compile time of 1,000 classes, the same",
            thousand / figures.get("compile NO_OP 1000"),
            1.45,
            ""));
    goals.add(
        Goal.atMost(
            "heap at its peak for 1,000 classes, the same",
            figures.get("compile heap PREFLIGHT 1000") / figures.get("compile heap NO_OP 1000"),
            1.2,
            ""));
    goals.add(
        Goal.atMost(
            "one of 1,000 classes touched, in a compiler that stays / all of them",
            figures.get("rebuild PREFLIGHT touched / all"),
            0.5,
            ""));
    goals.add(
        Goal.atMost(
            "compile time of a class, among 4,000 / among 1,000",
            figures.get("compile PREFLIGHT 4000") / 4 / thousand,
            1.1,
            ""));
  }

  private void startUp() {
    goals.add(
        Goal.atMost(
            "start of 1,000 resource classes, processor time, with / without Preflight",
            figures.get("startup cpu DEPLOYED") / figures.get("startup cpu NONE"),
            1.03,
            ""));
    goals.add(
        Goal.atMost(
            "the same, memory allocated beyond that without",
            figures.get("startup MB DEPLOYED") - figures.get("startup MB NONE"),
            5,
            " MB"));
  }

  private double decision(String quantity, String request) {
    return figures.get("decision " + quantity + " PREFLIGHT ONE " + request);
  }
}
