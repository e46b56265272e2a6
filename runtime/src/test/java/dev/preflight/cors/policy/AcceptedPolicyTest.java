package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mola.galimatias.GalimatiasParseException;
import io.mola.galimatias.URL;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is accepted without warning is what browsers send. */
class AcceptedPolicyTest {

  @Test
  void holdsOnlyOriginsThatAnotherParserWritesTheSame() throws GalimatiasParseException {
    String[] pieces = {
      "https",
      "http",
      "://",
      "://",
      "x.com",
      "EXAMPLE.com",
      "a_b.example",
      "localhost",
      "127.0.0.1",
      "[::1]",
      ":443",
      ":80",
      ":8443",
      ":0",
      "/",
      "?q",
      "u@",
      " ",
      ".",
      "..",
      "-",
      "%41",
      "*",
      "\\"
    };
    Random random = new Random(20261122);
    int accepted = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
      for (int k = random.nextInt(4); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String entry = text.toString();
      if (entry.indexOf('*') < 0
          && CorsPolicy.builder().origins(entry).compile().problems().isEmpty()) {
        URL url = URL.parse(entry);
        String written = url.toString();
        assertEquals(entry + "/", written, entry);
        accepted++;
      }
    }
    assertTrue(accepted > 1_000, accepted + " accepted");
  }
}
