package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Assembles the report: one page that holds its style, its scripts and the manifest.
 *
 * <p>See docs/decisions/0015-report-decides-in-the-page.md.
 */
public final class ReportPage {

  private ReportPage() {}

  /** The text of the page. */
  public static String of(CorsManifest manifest) {
    return resource("page.html")
        .replace("/*style*/", resource("style.css"))
        .replace("/*decision*/", resource("decision.js").replace("/*fetch*/", FetchLists.script()))
        .replace("/*page*/", resource("page.js"))
        .replace("/*manifest*/", embedded(manifest.toJson()));
  }

  /**
   * No text of the user's can end the element that holds the manifest, or start a comment in it.
   */
  private static String embedded(String json) {
    return json.strip().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String resource(String name) {
    try (InputStream stream = ReportPage.class.getResourceAsStream("report/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
