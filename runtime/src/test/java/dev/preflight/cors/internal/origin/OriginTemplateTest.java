package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${k}",
        "${k:}",
        "${k:https://a.example}",
        "https://${a}-${b:x}.example.com",
        "https://a.example:${port}",
        "${!~}"
      })
  void partsAreWhatIsWritten(String entry) throws OriginTemplate.SyntaxException {
    assertEquals(
        entry,
        OriginTemplate.parse(entry).parts().stream()
            .map(OriginTemplate.Part::text)
            .collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#{k}",
        "${",
        "${k",
        "${}",
        "${:a}",
        "${a b}",
        "${a\u007f}",
        "${\u00e9}",
        "${a$}",
        "${{k}}"
      })
  void isNoTemplate(String entry) {
    OriginTemplate.SyntaxException failure =
        assertThrows(OriginTemplate.SyntaxException.class, () -> OriginTemplate.parse(entry));
    assertFalse(failure.reason().isEmpty());
    assertFalse(OriginTemplate.isUsable(entry));
  }

  @Test
  void someValueMakesAnOriginOfIt() {
    assertTrue(OriginTemplate.isUsable("https://${k}.example.com"));
    assertFalse(OriginTemplate.isUsable("https://a.example/${k}/b"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://${k}.example.com, https://a.example.com, a",
    "https://a.${k}, https://a.example.com, example.com",
    "${k}, https://a.example.com, https://a.example.com",
    "https://${k:x}.example.com:8443, https://b.example.com:8443, b",
    "https://${k}.example.com, https://.example.com,",
    "https://${k}.example.com, http://a.example.com,",
    "https://${k}.example.com, https://a.example.org,",
    "https://${k}a, https://a,",
    "${a}${b}, https://a.example.com,"
  })
  void theValueThatIsMissing(String entry, String origin, String value)
      throws OriginTemplate.SyntaxException {
    assertEquals(value, OriginTemplate.parse(entry).valueFor(origin));
  }

  @ParameterizedTest
  @CsvSource({
    "${k}, ${k:https://app.example.com}",
    "https://${k}, ${k:app}",
    "https://${k}.example.com, ${k:app}",
    "https://a.example.com${k}, ${k::8443}",
    "https://a.example.com:${k}, ${k:8443}",
    "${k}://a.example.com, ${k:https}",
    "https://${other}.${k}, ${k:app}",
    "https://a.example/${k}, ${k:https://app.example.com}"
  })
  void aDefaultThatFits(String entry, String proposed) throws OriginTemplate.SyntaxException {
    assertEquals(proposed, OriginTemplate.parse(entry).withDefault("k"));
  }
}
