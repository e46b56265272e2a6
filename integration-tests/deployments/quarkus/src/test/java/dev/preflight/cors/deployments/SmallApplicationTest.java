package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Quarkus adds to Jakarta REST, in an application without an {@code Application}, and with one
 * that has a policy, and neither lists classes nor has a path: roles, streams of Mutiny, and a CORS
 * filter of its own.
 */
class SmallApplicationTest {

  private static final String APP = "https://app.example.com";
  private static final String SHOP = "https://shop.example.com";

  private static final String ALLOWED = "ACAC=true; ACAO=" + APP + "; Vary=Origin;";
  private static final String WITHOUT_CREDENTIALS = "ACAO=" + APP + "; Vary=Origin;";

  private static final Map<String, String> RESOURCES =
      Map.of(
          "small.Accounts",
          """
          package small;
          import dev.preflight.cors.*;
          import jakarta.annotation.security.RolesAllowed;
          import jakarta.enterprise.context.RequestScoped;
          import jakarta.ws.rs.*;
          @Path("accounts") @RequestScoped @CrossOrigin(origins = "https://app.example.com", allowCredentials = true)
          public class Accounts {
            @GET @RolesAllowed("clerk") public String get() { return "accounts"; }
            @PUT @RolesAllowed("clerk") public String put() { return "changed"; }
          }
          """,
          "small.Prices",
          """
          package small;
          import dev.preflight.cors.*;
          import io.smallrye.mutiny.Multi;
          import jakarta.ws.rs.*;
          @Path("prices") @CrossOrigin("https://app.example.com")
          public class Prices {
            @GET @Produces("text/plain") public Multi<String> all() { return Multi.createFrom().items("1", "2"); }
            @GET @Path("live") @Produces("text/event-stream")
            public Multi<String> live() { return Multi.createFrom().items("1", "2"); }
            @GET @Path("broken") @Produces("text/plain") public Multi<String> broken() {
              return Multi.createFrom().failure(new IllegalStateException("on purpose"));
            }
          }
          """,
          "small.Open",
          """
          package small;
          import jakarta.ws.rs.*;
          @Path("open") public class Open { @GET public String get() { return "open"; } }
          """,
          "small.Top",
          """
          package small;
          import jakarta.ws.rs.*;
          @Path("top") public class Top {
            @Path("below") public Declared below() { return new Returned(); }
          }
          """,
          "small.Declared",
          """
          package small;
          import dev.preflight.cors.*;
          import jakarta.ws.rs.*;
          @CrossOrigin("https://app.example.com") public class Declared {
            @GET public String get() { return "declared"; }
          }
          """,
          "small.Returned",
          """
          package small;
          import dev.preflight.cors.*;
          import jakarta.ws.rs.*;
          @CrossOrigin("https://shop.example.com") public class Returned extends Declared {
            @Override @GET public String get() { return "returned"; }
          }
          """);

  private static final String OTHER_POLICY =
      "GET /top/below: the preflight was decided by the policy declared at Declared.java:4, but the"
          + " method that then ran has the policy declared at Returned.java:4.";

  private static final String APPLICATION =
      """
      package small;
      import dev.preflight.cors.*;
      import jakarta.ws.rs.core.Application;
      @CrossOrigin("https://shop.example.com") public class Shop extends Application {}
      """;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rolesAndStreamsAreGoverned(boolean withApplication, @TempDir Path folder) throws Exception {
    Map<String, String> sources = new HashMap<>(RESOURCES);
    if (withApplication) {
      sources.put("small.Shop", APPLICATION);
    }
    QuarkusBuild.Built built = QuarkusBuild.build(sources, folder);
    try (QuarkusProcess process = built.start()) {
      List<String> responses = new ArrayList<>();
      for (String each :
          List.of(
              "OPTIONS accounts PUT " + APP,
              "OPTIONS accounts PUT " + SHOP,
              "PUT accounts - " + APP,
              "GET accounts - " + APP,
              "GET accounts - " + SHOP,
              "OPTIONS prices GET " + APP,
              "GET prices - " + APP,
              "GET prices - " + SHOP,
              "GET prices/live - " + APP,
              "GET prices/broken - " + APP,
              "GET open - " + APP,
              "GET open - " + SHOP,
              "OPTIONS open GET " + SHOP)) {
        responses.add(each + ": " + send(process, each.split(" ")));
      }
      String open = withApplication ? "200 ACAO=" + SHOP + "; Vary=Origin;" : "200 ";
      assertEquals(
          String.join(
              "\n",
              "OPTIONS accounts PUT "
                  + APP
                  + ": 204 ACAC=true; ACAH=Authorization; ACAM=GET, HEAD, PUT; ACAO="
                  + APP
                  + "; ACMA=1800; Vary=Origin;",
              "OPTIONS accounts PUT " + SHOP + ": 403 Vary=Origin;",
              "PUT accounts - " + APP + ": 403 " + ALLOWED,
              "GET accounts - " + APP + ": 403 " + ALLOWED,
              "GET accounts - " + SHOP + ": 403 Vary=Origin;",
              "OPTIONS prices GET "
                  + APP
                  + ": 204 ACAM=GET, HEAD; ACAO="
                  + APP
                  + "; ACMA=1800; Vary=Origin;",
              "GET prices - " + APP + ": 200 " + WITHOUT_CREDENTIALS,
              "GET prices - " + SHOP + ": 200 Vary=Origin;",
              "GET prices/live - " + APP + ": 200 " + WITHOUT_CREDENTIALS,
              "GET prices/broken - " + APP + ": 500 " + WITHOUT_CREDENTIALS,
              "GET open - " + APP + ": 200 " + (withApplication ? "Vary=Origin;" : ""),
              "GET open - " + SHOP + ": " + open,
              "OPTIONS open GET "
                  + SHOP
                  + ": "
                  + (withApplication
                      ? "204 ACAM=GET, HEAD; ACAO=" + SHOP + "; ACMA=1800; Vary=Origin;"
                      : "200 ")),
          String.join("\n", responses));
      send(process, "OPTIONS", "top/below", "GET", APP);
      send(process, "GET", "top/below", "-", APP);
      assertTrue(process.output().contains(OTHER_POLICY), process.output());
    }
    if (withApplication) {
      return;
    }
    try (QuarkusProcess process =
        built.start("quarkus.http.cors.enabled=true", "quarkus.http.cors.origins=" + SHOP)) {
      assertTrue(
          process
              .output()
              .contains(
                  "Quarkus' own CORS filter is switched on. It handles preflights, and adds"
                      + " headers, by quarkus.http.cors.*, whatever the policies of the resources"
                      + " say. Set quarkus.http.cors.enabled=false."),
          process.output());
    }
  }

  private static String send(QuarkusProcess process, String... words) throws Exception {
    List<String> lines = new ArrayList<>(List.of("Origin: " + words[3]));
    if (!words[2].equals("-")) {
      lines.add("Access-Control-Request-Method: " + words[2]);
    }
    RawResponse response = process.send(words[0], "/" + words[1], lines.toArray(String[]::new));
    return response.status() + " " + response.cors();
  }
}
