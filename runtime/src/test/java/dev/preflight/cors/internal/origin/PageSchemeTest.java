package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSchemeTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "htps, https",
        "htttps, https",
        "hhttps, https",
        "httpss, https",
        "ttps, https",
        "hxtps, https",
        "thtps, https",
        "htpts, https",
        "httsp, https",
        "htpt, http",
        "thtp, http",
        "htt, http",
        "ttp, http",
        "htp, http",
        "hhttp, http",
        "httq, http",
        "http, -",
        "https, -",
        "ftp, -",
        "data, -",
        "httpsss, -",
        "hxxps, -",
        "tphts, -",
        "shttp, http",
        "htpxs, -",
        "thpts, -",
        "app, -",
        "t, -"
      })
  void oneSlipOfTheFingers(String scheme, String meant) {
    assertEquals(meant, PageScheme.meant(scheme));
  }

  @ParameterizedTest
  @CsvSource({
    "'', WEB",
    "http, WEB",
    "https, WEB",
    "ftp, NEVER_SENT",
    "wss, NEVER_SENT",
    "file, OPAQUE",
    "blob, OPAQUE",
    "app, APPLICATION",
    "moz-extension, APPLICATION"
  })
  void whichPagesSendIt(String scheme, PageScheme expected) {
    assertEquals(expected, PageScheme.of(scheme));
  }
}
