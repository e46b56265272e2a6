package dev.preflight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.browser.Browser;
import dev.preflight.browser.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
@EnabledIfSystemProperty(named = Screen.AXE, matches = ".+")
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
  void nothingIsWrongWithPagesOfEachKindOnAnyScreen() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String page : PAGES) {
      open(page);
      Screen.faults(browser).forEach(fault -> faults.add(page + ": " + fault));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void noPageIsWiderThanATelephone() throws IOException {
    new Screen(390, false).show(browser);
    List<String> wide = new ArrayList<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
        String page = site.relativize(file).toString();
        if (page.startsWith("api")) {
          continue; // Written by Javadoc.
        }
        open(page);
        if (Screen.isTooNarrow(browser)) {
          wide.add(page);
        }
      }
    }
    Screen.leave(browser);
    assertEquals(List.of(), wide);
  }

  /** Type, down to the first result, and on: nothing needs a mouse or a network. */
  @Test
  void theSearchWorksByKeyboard() {
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
}
