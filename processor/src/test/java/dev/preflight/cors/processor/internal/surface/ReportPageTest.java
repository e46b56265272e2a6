package dev.preflight.cors.processor.internal.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.processor.internal.options.ReportSubject;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the report is whole, and decides by the lists of the rules. */
final class ReportPageTest {

  private static final String PAGE =
      ReportPage.of(new CorsManifest(List.of()), ReportSubject.UNNAMED);

  @Test
  void everyPartOfThePageIsFilledIn() {
    assertFalse(Pattern.compile("/\\*\\w+\\*/").matcher(PAGE).find());
  }

  @Test
  void theNamesOfTheProjectCannotLeaveTheirElement() {
    String page =
        ReportPage.of(
            new CorsManifest(List.of()),
            new ReportSubject("</script><script>alert(1)//", "/*manifest*/", "1 & 2", "\"a\\"));
    assertTrue(
        page.contains("\"project\": \"\\u003c/script\\u003e\\u003cscript\\u003ealert(1)//\""),
        page);
    assertTrue(page.contains("\"module\": \"\\u002f*manifest*/\""), page);
    assertTrue(page.contains("\"version\": \"1 \\u0026 2\""), page);
  }

  @Test
  void theScriptKnowsTheForbiddenHeadersOfTheRules() {
    Matcher list = Pattern.compile("forbiddenHeaders: \\[([^\\]]*)\\]").matcher(PAGE);
    assertTrue(list.find());
    assertEquals(
        new TreeSet<>(RequestHeaders.FORBIDDEN),
        new TreeSet<>(List.of(list.group(1).replace("\"", "").split(", ", -1))));
  }
}
