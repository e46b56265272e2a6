package dev.preflight.cors.internal.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalNetworkTest {

  @ParameterizedTest(name = "{0} calls {1}: {2}")
  @CsvSource({
    "https://app.example.com, http://localhost:8080/, true",
    "https://app.example.com, http://api.localhost:8080/, true",
    "https://app.example.com, http://127.0.0.1:8080/, true",
    "https://app.example.com, http://[::1]:8080/, true",
    "https://app.example.com, http://192.168.1.20/, true",
    "https://app.example.com, http://printer.local/, true",
    "https://app.example.com, https://api.example.com/, false",
    "https://app.example.com, https://localhost.example.com/, false",
    "http://localhost:5173, http://localhost:8080/, false",
    "http://192.168.1.20:5173, http://localhost:8080/, false",
    "https://*.example.com, http://localhost:8080/, false",
    "null, http://localhost:8080/, false",
  })
  void aPublicPageIsStoppedBeforeItAsks(String origin, String api, boolean noted) {
    assertEquals(noted, LocalNetwork.note(List.of(origin), URI.create(api)).isPresent());
  }

  @Test
  void theNoteNamesThePageAndWhatChromiumSays() {
    String note =
        LocalNetwork.note(
                List.of("http://localhost:3000", "https://app.example.com"),
                URI.create("http://localhost:8080"))
            .orElse("");
    assertTrue(note.startsWith("localhost is on the user's own machine or network: from"), note);
    assertTrue(note.contains("https://app.example.com") && note.contains("`loopback`"), note);
  }
}
