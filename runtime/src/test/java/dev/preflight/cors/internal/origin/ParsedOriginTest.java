package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedOriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https, a.example, '', false, false",
    "https://a.example:8443, https, a.example, 8443, false, false",
    "https://a.example:*, https, a.example, *, true, false",
    "https://*.a.example, https, a.example, '', true, false",
    "https://*.a.example:*, https, a.example, *, true, false",
    "http://[::1], http, [::1], '', false, true",
    "http://[::1]:3000, http, [::1], 3000, false, true",
    "http://[fe80::1]:3000, http, [fe80::1], 3000, false, true",
    "http://10.0.0.1:80, http, 10.0.0.1, 80, false, true",
    "app://x, app, x, '', false, false"
  })
  void partsOfAnEntry(
      String entry, String scheme, String host, String port, boolean pattern, boolean address) {
    ParsedOrigin parsed = ParsedOrigin.of(entry);
    assertEquals(scheme, parsed.scheme());
    assertEquals(host, parsed.host());
    assertEquals(port, parsed.port());
    assertEquals(pattern, parsed.isPattern());
    assertEquals(address, parsed.isAddress());
    assertEquals(entry, parsed.text());
  }
}
