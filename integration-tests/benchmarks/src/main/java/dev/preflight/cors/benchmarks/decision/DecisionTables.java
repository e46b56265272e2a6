package dev.preflight.cors.benchmarks.decision;

import dev.preflight.cors.benchmarks.Figures;
import dev.preflight.cors.benchmarks.Table;
import dev.preflight.cors.benchmarks.Text;
import java.util.ArrayList;
import java.util.List;

/** Tabulates the decision of all systems. */
final class DecisionTables {

  private static final String OURS = Contenders.PREFLIGHT.name();

  private final Figures figures;
  private final List<String> contenders;

  DecisionTables(Figures figures, List<String> contenders) {
    this.figures = figures;
    this.contenders = contenders;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (String quantity : List.of("bytes", "ns")) {
      String unit = quantity.equals("ns") ? "ns of processor time" : "bytes allocated";
      tables.add(requests(quantity, unit));
      tables.add(policies(quantity, unit));
      tables.add(headers(quantity, unit));
    }
    tables
        .get(0)
        .note(
            "\"Headers alone\" writes the headers of Preflight's response into Jersey's map as"
                + " constants and decides nothing: the floor of every filter on Jersey that sends"
                + " them. \"Headers read and written\" also looks up the request's headers that"
                + " the Fetch standard names, and decides nothing. Not comparable: CXF matches the request a second time inside its filter,"
                + " as it must find the method; Preflight asks Jersey what it has matched; Spring's"
                + " processor gets a configuration that Spring MVC has looked up before; Helidon's"
                + " filter gets a ready-made URI, which its server computes for each request; the"
                + " filter by hand has one policy for every path.");
    return tables;
  }

  private Table requests(String quantity, String unit) {
    List<String> columns =
        new ArrayList<>(
            List.of("policy, request", "Preflight", "Headers alone", "Headers read and written"));
    contenders.stream().skip(1).map(Contenders::title).forEach(columns::add);
    contenders.stream().skip(1).forEach(each -> columns.add(Contenders.title(each) + " / ours"));
    Table table =
        new Table(
            "Decision and headers, one exact origin: " + unit + ", framework's share subtracted",
            columns.toArray(String[]::new));
    for (RequestCase request : RequestCase.values()) {
      List<String> cells = start(PolicyCase.ONE, request);
      cells.add(Text.whole(cors(quantity, OURS, PolicyCase.ONE, request)));
      // A hostile list gets the headers of an ordinary one.
      boolean hostile = request.compareTo(RequestCase.PREFLIGHT_REFUSED) > 0;
      RequestCase alike = hostile ? RequestCase.PREFLIGHT_ALLOWED : request;
      cells.add(Text.whole(alone(quantity, OURS, alike)));
      cells.add(
          Text.whole(figures.get(name("decision read", quantity, OURS, PolicyCase.ONE, alike))));
      others(cells, quantity, PolicyCase.ONE, request);
      table.row(cells.toArray(String[]::new));
    }
    return table;
  }

  private Table policies(String quantity, String unit) {
    List<String> columns = new ArrayList<>(List.of("policy, request", "Preflight"));
    contenders.stream().skip(1).map(Contenders::title).forEach(columns::add);
    contenders.stream().skip(1).forEach(each -> columns.add(Contenders.title(each) + " / ours"));
    Table table =
        new Table(
            "Decision and headers by policy: " + unit + ", framework's share subtracted",
            columns.toArray(String[]::new));
    for (PolicyCase policy : PolicyCase.values()) {
      for (RequestCase request : List.of(RequestCase.ACTUAL_ALLOWED, RequestCase.ACTUAL_REFUSED)) {
        List<String> cells = start(policy, request);
        cells.add(Text.whole(cors(quantity, OURS, policy, request)));
        others(cells, quantity, policy, request);
        table.row(cells.toArray(String[]::new));
      }
    }
    return table;
  }

  /** What share of each system's figure is that of its framework's headers. */
  private Table headers(String quantity, String unit) {
    List<String> columns = new ArrayList<>(List.of("request"));
    for (String each : contenders) {
      if (!each.equals(Contenders.BY_HAND.name())) {
        columns.add(Contenders.title(each));
        columns.add("its headers alone");
      }
    }
    Table table =
        new Table(
            "The headers' share: " + unit + ", one exact origin", columns.toArray(String[]::new));
    for (RequestCase request : RequestCase.values()) {
      if (Double.isNaN(alone(quantity, OURS, request))) {
        continue;
      }
      List<String> cells = new ArrayList<>(List.of(Text.words(request.name())));
      for (String each : contenders) {
        if (!each.equals(Contenders.BY_HAND.name())) {
          cells.add(Text.whole(cors(quantity, each, PolicyCase.ONE, request)));
          cells.add(Text.whole(alone(quantity, each, request)));
        }
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.note(
        "\"Its headers alone\" writes the headers of that system's own response as constants, into"
            + " Jersey's map, Helidon's headers (whose constants are ready-made objects), Spring's"
            + " mock of a servlet response, and CXF's map. What Spring's mock takes is not Spring's"
            + " fault; a real servlet container takes less or more. Helidon's path is /things/*; a"
            + " template such as /things/{id} takes 592 bytes more, for a regular expression.");
  }

  private static List<String> start(PolicyCase policy, RequestCase request) {
    return new ArrayList<>(List.of(Text.words(policy.name()) + ", " + Text.words(request.name())));
  }

  private void others(List<String> cells, String quantity, PolicyCase policy, RequestCase request) {
    double ours = cors(quantity, OURS, policy, request);
    for (String each : contenders.subList(1, contenders.size())) {
      cells.add(Text.whole(cors(quantity, each, policy, request)));
    }
    for (String each : contenders.subList(1, contenders.size())) {
      cells.add(Text.ratio(cors(quantity, each, policy, request), ours));
    }
  }

  private double cors(String quantity, String contender, PolicyCase policy, RequestCase request) {
    return figures.get(name("decision", quantity, contender, policy, request));
  }

  private double alone(String quantity, String contender, RequestCase request) {
    return figures.get(name("decision headers", quantity, contender, PolicyCase.ONE, request));
  }

  private static String name(
      String what, String quantity, String contender, PolicyCase policy, RequestCase request) {
    return String.join(" ", what, quantity, contender, policy.name(), request.name());
  }
}
