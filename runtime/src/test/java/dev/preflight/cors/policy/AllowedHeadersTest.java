package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "X-B X-A, '', X-B X-A",
    "X-B X-A, x-a, X-B X-A",
    "X-B X-A, X-C, X-A X-B X-C",
    "'', X-B X-A, X-A X-B",
    "*, X-A, *",
    "*, authorization, * Authorization",
    "* authorization, Authorization, * authorization",
    "*, '', *"
  })
  void writtenAndRead(String written, String derived, String allowed) {
    PolicyDraft draft = CorsPolicy.builder().withAllowedHeaders(names(written));
    assertEquals(names(allowed), draft.withDerivedHeaders(names(derived)).allowedHeaders());
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
