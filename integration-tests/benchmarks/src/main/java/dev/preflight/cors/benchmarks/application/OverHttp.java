package dev.preflight.cors.benchmarks.application;

import dev.preflight.cors.benchmarks.ChildJava;
import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Interval;
import dev.preflight.cors.benchmarks.Settings;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Tabulates whole requests over loopback, and compares the variants round by round. */
public final class OverHttp {

  /** What a variant did in one round. */
  private record Round(double requests, double server, double client) {

    double serverPerRequest() {
      return server / requests;
    }
  }

  private final Table throughput =
      new Table(
          "Whole requests over HTTP on loopback, back to back on 4 connections",
          "server, request, CORS",
          "requests a second",
          "/ without CORS (95 %)",
          "/ by hand (95 %)",
          "server's cpu us a request",
          "/ without CORS (95 %)",
          "client's share of cpu");
  private final Table latency =
      new Table(
          "Latency in microseconds at " + Settings.HTTP_RATE + " requests a second",
          "server, request, CORS",
          "median",
          "90 %",
          "99 %",
          "99.9 %");

  private OverHttp() {}

  /** Measures and returns two tables. */
  public static List<Table> measure(Path directory, Figures figures) throws Exception {
    OverHttp http = new OverHttp();
    for (String framework : List.of("jersey", "cxf")) {
      String output =
          ChildJava.run(
              HttpRun.class, List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"), List.of(framework));
      Files.writeString(directory.resolve("http-" + framework + ".txt"), output);
      http.read(framework, output, figures);
    }
    http.throughput.note(
        "A ratio is the median of the ratios of "
            + Settings.HTTP_ROUNDS
            + " rounds, in each of which every variant had two slices of "
            + Settings.HTTP_SLICE
            + " ms, in the order A B C C B A; in brackets its confidence interval of 95 %, from"
            + " ranks. Without CORS, OPTIONS is handled by Jersey itself, which is dearer.");
    http.latency.note(
        "From the moment at which a request was due, all slices together. The client sleeps until"
            + " then, so some 50 microseconds of each are the operating system's.");
    return List.of(http.throughput, http.latency);
  }

  private void read(String framework, String output, Figures figures) {
    Map<String, List<Round>> rounds = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      String[] cells = line.split(" ");
      if (cells[0].equals("flood")) {
        rounds
            .computeIfAbsent(cells[1] + " " + cells[2], any -> new ArrayList<>())
            .add(new Round(number(cells[3]), number(cells[4]), number(cells[5])));
      } else if (cells[0].equals("steady")) {
        latency.row(
            name(framework, cells[1], cells[2]),
            Text.whole(number(cells[3]) / 1_000),
            Text.whole(number(cells[4]) / 1_000),
            Text.whole(number(cells[5]) / 1_000),
            Text.whole(number(cells[6]) / 1_000));
      }
    }
    rounds.forEach(
        (key, ours) -> {
          String request = key.split(" ")[0];
          String variant = key.split(" ")[1];
          Interval toNone = requests(ours, rounds.get(request + " NONE"));
          Interval toHand = requests(ours, rounds.get(request + " BY_HAND"));
          if (framework.equals("jersey")) {
            figures.put("http " + variant + "/NONE " + request, toNone);
            figures.put("http " + variant + "/BY_HAND " + request, toHand);
          }
          throughput.row(
              name(framework, request, variant),
              Text.whole(median(ours, Round::requests) * 500 / Settings.HTTP_SLICE),
              variant.equals("NONE") ? "1" : toNone.toString(),
              variant.equals("BY_HAND") ? "1" : toHand.toString(),
              Text.tenths(median(ours, Round::serverPerRequest) / 1_000),
              variant.equals("NONE") ? "1" : server(ours, rounds.get(request + " NONE")).toString(),
              share(ours));
        });
  }

  private static String name(String framework, String request, String variant) {
    boolean cxf = framework.equals("cxf") && variant.equals("BY_HAND");
    return framework
        + ", "
        + Text.words(request)
        + ", "
        + (cxf ? "CXF's filter" : Text.words(variant));
  }

  private static Interval requests(List<Round> these, List<Round> those) {
    return ratio(these, those, Round::requests);
  }

  private static Interval server(List<Round> these, List<Round> those) {
    return ratio(these, those, Round::serverPerRequest);
  }

  private static Interval ratio(
      List<Round> these, List<Round> those, ToDoubleFunction<Round> figure) {
    double[] ratios = new double[these.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(these.get(i)) / figure.applyAsDouble(those.get(i));
    }
    return Interval.ofMedian(ratios);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return Interval.ofMedian(rounds.stream().mapToDouble(figure).toArray()).median();
  }

  private static String share(List<Round> rounds) {
    double client = rounds.stream().mapToDouble(Round::client).sum();
    double server = rounds.stream().mapToDouble(Round::server).sum();
    return String.format(Locale.ROOT, "%.0f %%", 100 * client / (client + server));
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }
}
