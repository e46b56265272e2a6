package dev.preflight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What axe-core finds on pages of each kind, in light and in dark, and whether any is wider than a
 * telephone. {@code -Dpreflight.axe} names its file; {@code .ci/run} downloads it.
 */
@EnabledIfSystemProperty(named = "preflight.axe", matches = ".+")
final class AccessibilityTest {

  private static final List<String> PAGES =
      List.of(
          "index.html",
          "docs/index.html",
          "docs/deployments.html",
          "docs/how-to.html",
          "docs/rules/index.html",
          "docs/rules/origin-null.html",
          "docs/decisions/index.html",
          "CHANGELOG.html");

  private static final String RUN =
      "const done = arguments[0]; axe.run().then(found => done(found.violations.map(each =>"
          + " each.id + ' ' + each.nodes[0].html)));";

  @TempDir private Path profile;
  @TempDir private Path site;

  @Test
  void axeFindsNothingAndNothingOverflowsInLightAndDark() throws IOException {
    new Site(Path.of("../.."), site, "1.2.3").make();
    String axe = Files.readString(Path.of(System.getProperty("preflight.axe")));
    ChromeDriver browser = Browser.start(profile);
    try {
      for (String scheme : List.of("light", "dark")) {
        browser.executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        for (String page : PAGES) {
          browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen(390));
          browser.get(site.resolve(page).toUri().toString());
          assertEquals(
              390L,
              browser.executeScript("return document.documentElement.scrollWidth"),
              page + " is wider than its window");
          browser.executeScript(axe);
          assertEquals(List.of(), browser.executeAsyncScript(RUN), page + " in " + scheme);
        }
      }
    } finally {
      browser.quit();
    }
  }

  private static Map<String, Object> screen(int width) {
    return Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false);
  }
}
