package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostRepairTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "a.example, a.example",
        "A.Example, a.example",
        "a..example, a.example",
        "a.example., a.example.",
        "a.example.., a.example",
        ".., null",
        "'', null",
        "*, null",
        "*., null",
        "*.a.example, *.a.example",
        "*a.example, *a.example",
        "*-a.example.com, *-a.example.com",
        "*example.com, *.example.com",
        "**.example.com, *.example.com",
        "*..example.com, *.example.com",
        "a*.example.com, a*.example.com",
        "a.*.example.com, a.*.example.com",
        "a.b*, a.b*",
        "a*b, a*b",
        "*.127.0.0.1, 127.0.0.1",
        "*127.0.0.1, null",
        "127.0.0.*, 127.0.0.*",
        "*.0.0.1, null",
        "192.168.1, null",
        "1.2.3.4, 1.2.3.4",
        "010.1.1.1, 8.1.1.1",
        "[::1], [::1]",
        "::1, [::1]",
        "::1:3000, null",
        "::1:1, [::1:1]",
        "fe80::1%eth0, [fe80::1]",
        "[fe80::1%25eth0], [fe80::1]",
        "*.::1, [::1]",
        "1::2::3, null",
        "a%2eexample, a.example",
        "a%2, a%2",
        "a%zz.example, a%zz.example",
        "b\u00fccher.example, xn--bcher-kva.example",
        "\u0435xample.com, null",
        "*.b\u00fccher.example, *.xn--bcher-kva.example",
        "a*.b\u00fccher.example, a*.xn--bcher-kva.example",
        "a*.\u0435xample.com, null",
        "a*.ex ample.com, null",
        "a_b.example, a_b.example",
        "a*.example..com, a*.example.com",
        "a*.example.com., a*.example.com.",
        "*.example.com., *.example.com.",
        "*.com, *.com",
        "*com, *com",
        "*co.uk, *co.uk",
        "a*.co.uk, a*.co.uk",
        "*/x, null"
      })
  void theHostThatWasMeant(String written, String meant) {
    assertEquals(meant, HostRepair.repaired(written));
  }
}
