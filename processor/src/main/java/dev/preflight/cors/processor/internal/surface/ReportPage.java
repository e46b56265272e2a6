package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.processor.internal.json.Json;
import dev.preflight.cors.processor.internal.options.ReportSubject;
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
  public static String of(CorsManifest manifest, ReportSubject subject) {
    return resource("page.html")
        .replace("/*style*/", resource("style.css"))
        .replace("/*decision*/", resource("decision.js").replace("/*fetch*/", FetchLists.script()))
        .replace("/*surface*/", resource("surface.js"))
        .replace("/*picture*/", resource("picture.js"))
        .replace("/*page*/", resource("page.js"))
        .replace("/*subject*/", embedded(json(subject)))
        .replace("/*manifest*/", embedded(manifest.toJson()));
  }

  private static String json(ReportSubject subject) {
    return Json.of(
        Json.object(
            "project", subject.project(),
            "module", subject.module(),
            "version", subject.version(),
            "commit", subject.commit()));
  }

  /**
   * No text of the user's can end the element that holds it, start a comment in it, or be taken for
   * a place of the page that is still to be filled in.
   */
  private static String embedded(String json) {
    return json.strip()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("/*", "\\u002f*");
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
