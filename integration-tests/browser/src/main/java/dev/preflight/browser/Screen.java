package dev.preflight.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What readers have in front of them: a telephone or a screen, in light or in dark.
 *
 * @param width in pixels of CSS
 * @param dark what the reader prefers
 */
public record Screen(int width, boolean dark) {

  /** Names the file of axe-core, which {@code .ci/run} downloads. */
  public static final String AXE = "preflight.axe";

  private static final int TELEPHONE = 390;
  private static final int DESK = 1280;

  private static final String RUN =
      "const done = arguments[0]; axe.run().then(found => done(found.violations.map(each =>"
          + " each.id + ' ' + each.nodes[0].html)));";

  private static final String OVERFLOWS =
      "const top = document.documentElement; return top.scrollWidth > top.clientWidth";

  /** Both widths, each in light and in dark. */
  public static List<Screen> all() {
    return List.of(
        new Screen(TELEPHONE, false),
        new Screen(TELEPHONE, true),
        new Screen(DESK, false),
        new Screen(DESK, true));
  }

  /** Shows what the browser has open, and what it opens next, on this screen. */
  public void show(ChromeDriver browser) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the browser's own window again. */
  public static void leave(ChromeDriver browser) {
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  /** Whether the page is wider than what it is shown on, so that readers must scroll sideways. */
  public static boolean isTooNarrow(ChromeDriver browser) {
    return Boolean.TRUE.equals(browser.executeScript(OVERFLOWS));
  }

  /**
   * What keeps people out of the page, as axe-core sees it.
   *
   * @return the rule and the first element of each; none where {@link #AXE} is not set
   * @throws IOException if its file cannot be read
   */
  public static List<String> barriers(ChromeDriver browser) throws IOException {
    String axe = System.getProperty(AXE);
    if (axe == null) {
      return List.of();
    }
    browser.executeScript(Files.readString(Path.of(axe)));
    List<String> found = new ArrayList<>();
    if (browser.executeAsyncScript(RUN) instanceof List<?> violations) {
      violations.forEach(each -> found.add(String.valueOf(each)));
    }
    return found;
  }

  /**
   * What is wrong with the open page on any of {@link #all}: too narrow a screen, and each of
   * {@link #barriers}. The browser shows its own window afterwards.
   *
   * @throws IOException if axe-core's file cannot be read
   */
  public static List<String> faults(ChromeDriver browser) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Screen screen : all()) {
      screen.show(browser);
      if (isTooNarrow(browser)) {
        faults.add("wider than " + screen);
      }
      for (String barrier : barriers(browser)) {
        faults.add(barrier + " on " + screen);
      }
    }
    leave(browser);
    return faults;
  }

  @Override
  public String toString() {
    return width + " px in " + (dark ? "dark" : "light");
  }
}
