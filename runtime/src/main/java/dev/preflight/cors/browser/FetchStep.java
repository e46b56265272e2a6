package dev.preflight.cors.browser;

import java.util.List;

/**
 * A step of a fetch, for people.
 *
 * @param title what the browser does
 * @param text what comes of it
 * @param lines what goes over the wire, safe to print
 * @param passed whether it leads on
 * @param specification the step of the standard
 */
public record FetchStep(
    String title, String text, List<String> lines, boolean passed, String specification) {

  /**
   * Copies the lines.
   *
   * @param title the title
   * @param text the text
   * @param lines the lines
   * @param passed whether it leads on
   * @param specification the step of the standard
   */
  public FetchStep {
    lines = List.copyOf(lines);
  }
}
