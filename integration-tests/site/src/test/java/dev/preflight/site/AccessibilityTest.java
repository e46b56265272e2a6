package dev.preflight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What axe-core finds on pages of each kind, in light and in dark, and whether any is wider than a
 * telephone or a screen, and whether the search can be used. {@code -Dpreflight.axe} names its
 * file; {@code .ci/run} downloads it.
 */
@EnabledIfSystemProperty(named = "preflight.axe", matches = ".+")
final class AccessibilityTest {

  private static final List<String> PAGES =
      List.of(
          "index.html",
          "docs/index.html",
          "docs/deployments.html",
          "docs/how-to.html",
          "docs/performance.html",
          "docs/start/maven.html",
          "docs/start/servers.html",
          "docs/rules/index.html",
          "docs/rules/origin-null.html",
          "docs/decisions/index.html",
          "CHANGELOG.html");

  private static final String RUN =
      "const done = arguments[0]; axe.run().then(found => done(found.violations.map(each =>"
          + " each.id + ' ' + each.nodes[0].html)));";

  private static final String OVERFLOWS =
      "const top = document.documentElement; return top.scrollWidth > top.clientWidth";

  @TempDir private static Path profile;
  @TempDir private static Path site;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    new Site(Path.of("../.."), site, "1.2.3").make();
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @Test
  void axeFindsNothingInLightAndDark() throws IOException {
    String axe = Files.readString(Path.of(System.getProperty("preflight.axe")));
    for (String scheme : List.of("light", "dark")) {
      browser.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      for (String page : PAGES) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen(390));
        open(page);
        browser.executeScript(axe);
        assertEquals(List.of(), browser.executeAsyncScript(RUN), page + " in " + scheme);
      }
    }
  }

  @Test
  void noPageIsWiderThanATelephoneOrAScreen() throws IOException {
    List<String> wide = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        String page = site.relativize(file).toString();
        // What fits a telephone fits a screen; pages of each kind are looked at on both.
        for (int width : PAGES.contains(page) ? List.of(390, 1280) : List.of(390)) {
          browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen(width));
          open(page);
          if (Boolean.TRUE.equals(browser.executeScript(OVERFLOWS))) {
            wide.add(page + " at " + width);
          }
        }
      }
    }
    assertEquals(List.of(), wide);
  }

  /** Type, down to the first result, and on: nothing needs a mouse or a network. */
  @Test
  void theSearchWorksByKeyboard() {
    browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", screen(1280));
    open("docs/how-to.html");
    WebElement search = browser.findElement(By.id("search"));
    search.sendKeys("null origin sandboxed");
    String said = browser.findElement(By.cssSelector("#found p")).getText();
    assertTrue(said.matches("(The first 20 of )?\\d+ results?"), said);
    search.sendKeys(Keys.ARROW_DOWN);
    WebElement first = browser.switchTo().activeElement();
    assertEquals("a", first.getTagName());
    String target = first.getDomProperty("href");
    first.sendKeys(Keys.ENTER);
    assertEquals(target, browser.getCurrentUrl());
  }

  @Test
  void theSearchSaysThatThereIsNothing() {
    open("index.html");
    WebElement search = browser.findElement(By.id("search"));
    search.sendKeys("zyzzyva");
    assertEquals("No results", browser.findElement(By.id("found")).getText());
    search.sendKeys(Keys.ESCAPE);
    assertEquals("", browser.findElement(By.id("found")).getText());
  }

  private static void open(String page) {
    browser.get(site.resolve(page).toUri().toString());
  }

  private static Map<String, Object> screen(int width) {
    return Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false);
  }
}
