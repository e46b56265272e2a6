package dev.preflight.cors.internal.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "chrome-extension, that extension, 32 letters",
    "moz-extension, drawn anew, the ids of your users",
    "safari-web-extension, drawn anew, the ids of your users",
    "vscode-webview, every extension of the editor, from its own process",
    "app, such a shell, app://localhost",
    "wails, such a shell, wails://localhost",
    "shop, any application, shop://localhost"
  })
  void whoStandsBehindIt(String scheme, String risk, String advice) {
    assertTrue(ApplicationScheme.risk(scheme).contains(risk));
    assertTrue(ApplicationScheme.patternAdvice(scheme).contains(advice));
  }

  @Test
  void theIdOfAnExtensionHasAForm() {
    String id = "abcdefghijklmnopabcdefghijklmnop";
    assertEquals(id, ApplicationHost.repaired("chrome-extension", id.toUpperCase(Locale.ROOT)));
    assertEquals("Wails", ApplicationHost.repaired("wails", "Wails"));
    assertNull(ApplicationHost.repaired("chrome-extension", id + "a"));
  }
}
