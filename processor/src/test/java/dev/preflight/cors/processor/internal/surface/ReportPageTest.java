package dev.preflight.cors.processor.internal.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.manifest.CorsManifest;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of the report is whole, and decides by the lists of the rules. */
final class ReportPageTest {

  private static final String PAGE = ReportPage.of(new CorsManifest(List.of()));

  @Test
  void everyPartOfThePageIsFilledIn() {
    assertFalse(Pattern.compile("/\\*\\w+\\*/").matcher(PAGE).find());
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
