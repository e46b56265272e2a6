package dev.preflight.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium or Chrome as it is installed on this machine, with its driver; nothing is downloaded.
 * The system properties {@code preflight.browser} and {@code preflight.driver} name them where they
 * are not on the {@code PATH}.
 */
public final class Browser {

  private Browser() {}

  /**
   * Starts it without a window, or ends the test: as skipped, or on a build server as failed.
   *
   * @param profile an empty directory
   * @param arguments further arguments of the browser
   * @return the browser, which keeps its log
   */
  public static ChromeDriver start(Path profile, String... arguments) {
    Optional<Path> browser =
        find("preflight.browser", "chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = find("preflight.driver", "chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String missing = browser.isEmpty() ? "no Chromium" : "no chromedriver";
      String message = "Browser tests not run: " + missing + " on the PATH of this machine";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(message);
      }
      System.out.println(message);
      Assumptions.abort(message);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-proxy-server",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    options.addArguments(arguments);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new ChromeDriver(
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build(),
        options);
  }

  private static Optional<Path> find(String property, String... names) {
    String chosen = System.getProperty(property);
    if (chosen != null) {
      return Optional.of(Path.of(chosen));
    }
    return Stream.of(names).flatMap(Browser::onPath).findFirst();
  }

  private static Stream<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  /**
   * Keeps what the browser shows, from top to bottom, for whoever wants to look at it.
   *
   * @param browser the browser
   * @param width of the page, in pixels
   * @param name of the file in {@code target/screenshots}, without ending
   * @throws IOException if it cannot be written
   */
  public static void keepScreenshot(ChromeDriver browser, int width, String name)
      throws IOException {
    browser.manage().window().setSize(new Dimension(width, 900));
    Number height =
        (Number)
            Objects.requireNonNull(
                browser.executeScript("return document.documentElement.scrollHeight"));
    browser
        .manage()
        .window()
        .setSize(new Dimension(width, Math.min(6000, height.intValue() + 150)));
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
  }
}
