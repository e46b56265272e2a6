package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.browser.HeaderLines;
import dev.preflight.cors.browser.HttpNetwork;
import dev.preflight.cors.browser.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The report's verdicts, and those of the browser's algorithm in Java, against what three engines
 * do with the deployed application.
 */
class QuestionsTest {

  private static final Path REPORT = Path.of("target/classes/META-INF/preflight/cors-report.html");
  private static final List<String> PAGES =
      List.of(
          "SITE/questions",
          "http://app.site.example/questions",
          "http://a.partner.example/questions",
          "http://partner.example/questions",
          "http://app.site.example:8080/questions",
          "http://stranger.example/questions");

  /**
   * Where an engine leaves the Fetch standard, which the report follows: Chromium counts client
   * hints among the safelisted headers, and drops a script's User-Agent.
   */
  private static final Map<Engine, String> EXPLAINED =
      Map.of(Engine.CHROMIUM, "User-Agent: 1|DPR: 1|Save-Data: on");

  private static final HttpNetwork.Limits LIMITS =
      new HttpNetwork.Limits(Integer.MAX_VALUE, Duration.ZERO, Duration.ofSeconds(60));

  @ParameterizedTest
  @EnumSource
  void reportAndAlgorithmSayWhatTheEngineDoes(Engine engine) throws Exception {
    try (SiteServer site = new SiteServer()) {
      Map<String, Told> told =
          EngineRun.of(engine, PAGES, script(site.url()), server -> site.tell(server));
      Network api = new HttpNetwork(URI.create(site.url()), LIMITS, HeaderLines.NONE);
      List<String> unexplained = new ArrayList<>();
      int habits = 0;
      int reads = 0;
      int asks = 0;
      for (Told each : told.values()) {
        String[] both = each.text().split(" \\| ", 2);
        String computed = Replay.asking(api, each);
        boolean isExplained = isExplained(engine, each);
        habits += isExplained ? 1 : 0;
        reads += both[0].startsWith("allowed") ? 1 : 0;
        asks += both[0].contains("asks for") ? 1 : 0;
        if (!isExplained && !(both[0].equals(both[1]) && both[0].equals(computed))) {
          unexplained.add(
              engine
                  + ", "
                  + Script.query(each.calls().get(1))
                  + "\n  engine "
                  + both[0]
                  + "\n  report "
                  + both[1]
                  + "\n  Java   "
                  + computed);
        }
      }
      System.out.printf(
          "%s: %d questions (%d allowed, %d with a preflight), %d unlike report or algorithm in"
              + " Java, %d not compared, for a known habit%n",
          engine, told.size(), reads, asks, unexplained.size(), habits);
      assertEquals("", String.join("\n", unexplained));
      assertTrue(told.size() >= 2000, told.size() + " questions");
    }
  }

  private static boolean isExplained(Engine engine, Told told) {
    String headers = Script.query(told.calls().get(1)).getOrDefault("headers", "");
    String habit = EXPLAINED.getOrDefault(engine, "");
    return headers.lines().anyMatch(line -> line.matches(habit));
  }

  /** The report's own script and manifest. */
  private static String script(String api) throws IOException {
    String html = Files.readString(REPORT);
    return "const SITE_API = \""
        + api
        + "\";\nconst MANIFEST = "
        + between(html, "id=\"manifest\">", "</script>")
        + ";\n"
        + between(html, "\"use strict\";\n\n// Decides", "\n})();")
        + "\n})();\n";
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    int to = text.indexOf(end, from);
    if (from < 0 || to < 0) {
      throw new AssertionError("the report has another form: no " + start);
    }
    return text.substring(start.startsWith("id") ? from + start.length() : from, to);
  }
}
