package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.cors.deployments.routing.OtherPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where the mirror erred: a locator returns another class than it declares. */
class PortableWarningTest {

  @Test
  void anotherPolicyThanThePreflightsIsReportedOnce(@TempDir Path folder) throws Exception {
    try (LoggedLines log = new LoggedLines();
        Server server = Engine.start(OtherPolicy.application(folder))) {
      int atStart = log.lines().size();
      for (int i = 0; i < 2; i++) {
        send(server, "OPTIONS", "Access-Control-Request-Method: GET");
        send(server, "GET", "Accept: */*");
      }
      assertEquals(
          List.of(
              "WARNING GET /top/below: the preflight was decided by the policy declared at"
                  + " Declared.java:3, but the method that then ran has the policy declared at"
                  + " Returned.java:3. Two templates match this path, or a locator returns another"
                  + " class than it declares; give them one policy or paths that differ. This is"
                  + " logged once."),
          log.lines().subList(atStart, log.lines().size()).stream()
              .filter(line -> line.startsWith("WARNING"))
              .toList());
    }
  }

  private static void send(Server server, String method, String line) throws Exception {
    RawClient.send(
        server.port(),
        method,
        server.root() + "top/below",
        List.of("Origin: https://one.example", line),
        "");
  }
}
