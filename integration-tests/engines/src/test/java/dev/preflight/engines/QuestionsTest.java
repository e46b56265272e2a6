package dev.preflight.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report's verdicts, against what three engines do with the deployed application. */
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
      Map.of(Engine.CHROMIUM, ".*\"headers\":\\[\"(User-Agent|DPR|Save-Data: on)\"\\].*");

  @ParameterizedTest
  @EnumSource
  void theReportSaysWhatTheEngineDoes(Engine engine) throws Exception {
    try (SiteServer site = new SiteServer()) {
      Map<String, String> told =
          EngineRun.of(engine, PAGES, script(site.url()), server -> site.tell(server));
      String explained = EXPLAINED.getOrDefault(engine, "");
      List<String> differences =
          told.entrySet().stream()
              .filter(each -> !each.getValue().equals("as told"))
              .map(each -> each.getKey() + ": " + each.getValue())
              .toList();
      List<String> unexplained =
          differences.stream().filter(each -> !each.matches(explained)).toList();
      System.out.printf(
          "%s: %d questions, %d differ from the report, %d of them by a known habit%n",
          engine, told.size(), differences.size(), differences.size() - unexplained.size());
      assertEquals("", String.join("\n", unexplained));
      assertTrue(told.size() >= 2000, told.size() + " questions");
    }
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
