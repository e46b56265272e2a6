package dev.preflight.cors.processor.internal.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, in process. */
class CliTest {

  private static final String ORDERS =
      """
      {
        "version": 1,
        "filters": [],
        "resources": [
          {
            "class": "shop.OrdersResource",
            "root": true,
            "at": ["/orders"],
            "policies": [
              {
                "source": "OrdersResource.java:9",
                "declaredOn": "OrdersResource",
                "origins": ["https://app.example.com"],
                "originRegex": [],
                "methods": [],
                "allowedHeaders": ["Content-Type"],
                "derivedHeaders": [],
                "exposedHeaders": ["Location"],
                "allowCredentials": true,
                "maxAge": 1800,
                "tolerate": []
              }
            ],
            "otherwise": [0],
            "paths": [
              {
                "path": "{id}",
                "templates": ["/orders/{id}"],
                "methods": [
                  {
                    "method": "GET",
                    "handler": "OrdersResource.get",
                    "source": "OrdersResource.java:12",
                    "consumes": [],
                    "policies": [0]
                  },
                  {
                    "method": "PUT",
                    "handler": "OrdersResource.put",
                    "source": "OrdersResource.java:15",
                    "consumes": ["application/json"],
                    "policies": [0]
                  }
                ],
                "grants": [
                  {
                    "policy": 0,
                    "allowMethods": "GET, HEAD, PUT",
                    "allowHeaders": "Content-Type"
                  }
                ]
              }
            ],
            "locators": [],
            "suppressions": []
          }
        ]
      }
      """;

  @TempDir Path folder;
  private Path manifest;

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    manifest = Files.writeString(folder.resolve("cors-policies.json"), ORDERS);
  }

  private static Said run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Cli.run(new PrintWriter(out), new PrintWriter(err), false, arguments);
    return new Said(code, out.toString(), err.toString());
  }

  private Said ask(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "ask";
    arguments[1] = "--manifest";
    arguments[2] = manifest.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return run(arguments);
  }

  @Test
  void anAllowedCallSaysYesWithTheLineThatDecides() {
    Said said =
        ask(
            "--origin=https://app.example.com",
            "--path=/orders/1",
            "--method=put",
            "--body=application/json",
            "--credentials");
    assertEquals(0, said.code, said.toString());
    assertTrue(said.out.startsWith("Yes. The script gets the response"), said.out);
    assertTrue(said.out.contains("decides  OrdersResource.java:9, on OrdersResource"), said.out);
    assertTrue(said.out.contains("/orders/{id}, OrdersResource.put (OrdersResource.java:15)"));
    assertTrue(said.out.contains("Access-Control-Request-Headers: content-type"), said.out);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "https://evil.example | GET | | add \"https://evil.example\" to the origins at"
            + " OrdersResource.java:9, if that page may call this",
        "https://app.example.com | DELETE | | give DELETE a policy at this path, or add it to the"
            + " methods at OrdersResource.java:9",
        "https://app.example.com | GET | X-A | leave the header out, or add it to allowedHeaders at"
            + " OrdersResource.java:9: \"x-a\"",
      })
  void aBlockedCallSaysNoWithTheFix(String origin, String method, String header, String fix) {
    String[] call = {"--origin=" + origin, "--path=/orders/1", "--method=" + method, "--json"};
    Said said =
        header == null ? ask(call) : ask(call[0], call[1], call[2], call[3], "--header=" + header);
    assertEquals(1, said.code, said.toString());
    assertEquals(fix, json(said).at("/fix").asText());
    assertFalse(json(said).at("/allowed").asBoolean());
  }

  private static JsonNode json(Said said) {
    try {
      return new ObjectMapper().readTree(said.out);
    } catch (IOException malformed) {
      throw new AssertionError(said.out, malformed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin-null", "cors:origin-null", "[cors:origin-null]", "ORIGIN-NULL"})
  void explainPrintsThePage(String rule) {
    Said said = run("explain", rule);
    assertEquals(0, said.code);
    assertTrue(said.out.startsWith("# origin-null\n"), said.out);
    assertFalse(said.out.contains("<!--"), said.out);
  }

  @Test
  void explainListsAllRulesForThoseWhoReadJsonToo() {
    Said said = run("explain", "--json");
    assertEquals(Rule.values().length, json(said).size());
    assertEquals(Rule.ORIGIN_BLANK.id(), json(said).at("/0/rule").asText());
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasItsPageInTheJar(Rule rule) {
    assertTrue(run("explain", rule.id()).out.startsWith("# " + rule.id() + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "explain origin-nul | preflight: there is no rule origin-nul. Did you mean origin-null?",
        "explain nope | preflight: there is no rule nope. Without a name, all are listed.",
        "ask --manifest nowhere.json --origin=x --path=/ | preflight: nowhere.json: cannot be read",
        "check ftp://x --origin=https://a.example | preflight: \"ftp://x\" is not an address",
        "check http://u:p@x/ --origin=https://a.example | preflight: \"http://u:p@x/\" is not an"
            + " address",
        "check http://x/ | preflight: without a manifest, give the origin of one page",
        "check http://x/ --origin=a --rate=0 | preflight: --requests, --rate and --timeout must be"
            + " at least 1",
        "check http://x/ --origin=https://a.example/ | preflight: \"https://a.example/\" is not an"
            + " origin",
        "check http://x/ --origin=https://a.example --method=P,T | preflight: \"P,T\" is not a"
            + " valid method name",
        "check http://x/ --origin=https://a.example --header=X;Y | preflight: \"X;Y\" is not a"
            + " valid header name",
        "frobnicate | Unmatched argument",
      })
  void whatCannotBeUsedIsToldWithExitCode2(String line, String message) {
    Said said = run(line.split(" "));
    assertEquals(2, said.code, said.toString());
    assertTrue(said.err.startsWith(message), said.err);
    assertEquals("", said.out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain origin-nul --json",
        "ask --manifest nowhere.json --origin=x --path=/ --json",
        "check --json ftp://x --origin=https://a.example",
        "check http://x/ --origin=a --rate=much --json",
        "lock --manifest nowhere.json --json cors.lock",
        "manifest diff --json nowhere.json nowhere.json",
        "check --json",
      })
  void whoReadsJsonGetsJsonOfWhatCannotBeUsed(String line) {
    Said said = run(line.split(" "));
    assertEquals(2, said.code, said.toString());
    assertFalse(json(said).at("/error").asText().isEmpty(), said.out);
  }

  @Test
  void aManifestOfAnotherVersionIsTold() throws IOException {
    Files.writeString(manifest, ORDERS.replace("\"version\": 1", "\"version\": 7"));
    Said said = ask("--origin=https://a.example", "--path=/");
    assertEquals(2, said.code);
    assertTrue(said.err.contains("version"), said.err);
  }

  @Test
  void aManifestIsFoundInAJarAndInAJarOfAWar() throws IOException {
    Path jar = folder.resolve("a.jar");
    zip(jar, CorsManifest.LOCATION, Files.readAllBytes(manifest));
    Path war = folder.resolve("a.war");
    zip(war, "WEB-INF/lib/a.jar", Files.readAllBytes(jar));
    for (Path archive : new Path[] {jar, war}) {
      manifest = archive;
      assertEquals(0, ask("--origin=https://app.example.com", "--path=/orders/1").code);
    }
  }

  private static void zip(Path archive, String name, byte[] content) throws IOException {
    try (OutputStream file = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
  }

  @Test
  void diffListsWhatWidened() throws IOException {
    Path wider =
        Files.writeString(
            folder.resolve("wider.json"),
            ORDERS.replace(
                "[\"https://app.example.com\"]",
                "[\"https://app.example.com\", \"https://new.example\"]"));
    Said said = run("manifest", "diff", manifest.toString(), wider.toString());
    assertEquals(1, said.code);
    assertEquals(
        """
        wider
          + GET /orders/{id} from https://new.example with credentials, sending Content-Type, reading Location
          + PUT /orders/{id} from https://new.example with credentials, sending Content-Type, reading Location
        """,
        said.out.replace(System.lineSeparator(), "\n"));
    assertEquals(0, run("manifest", "diff", wider.toString(), manifest.toString()).code);
  }

  @Test
  void lockAndReportDoWhatTheOptionsDo() {
    Path lock = folder.resolve("cors.lock");
    String from = "--manifest=" + manifest;
    assertEquals(1, run("lock", from, lock.toString()).code);
    assertEquals(0, run("lock", from, "--update", lock.toString()).code);
    assertEquals(0, run("lock", from, lock.toString()).code);
    Path page = folder.resolve("report.html");
    assertEquals(0, run("report", from, "--output=" + page).code);
    assertTrue(Files.exists(page));
    assertEquals(2, run("report", from, "--output=" + folder.resolve("report.pdf")).code);
  }

  @Test
  void checkNamesWhatDiffersAndPrintsHostileHeadersSafely() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Server", "x\u009b31m" + "y".repeat(5_000));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://localhost:" + server.getAddress().getPort();
      Said said = run("check", url, "--manifest=" + manifest, "--rate=1000");
      assertEquals(1, said.code, said.toString());
      assertTrue(said.out.contains("[preflight-handled-elsewhere]"), said.out);
      assertFalse(said.out.contains("\u009b"), said.out);
      assertTrue(said.out.lines().allMatch(line -> line.length() < 1_000), said.out);
      assertTrue(said.out.contains("Firefox asks the user; no header changes that"), said.out);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aFailedHandshakeIsTold() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread server = new Thread(() -> respondInClearText(plain));
      server.setDaemon(true);
      server.start();
      String url = "https://localhost:" + plain.getLocalPort() + "/";
      Said said = run("check", url, "--origin=https://app.example.com", "--timeout=10");
      assertEquals(2, said.code, said.toString());
      assertTrue(said.out.contains("TLS failed"), said.out);
    }
  }

  /**
   * Serves until it is closed, since the client may connect again, and hears the client out, since
   * closing on unread bytes resets the connection and loses what was written.
   */
  private static void respondInClearText(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getInputStream().read();
        socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException ended) {
        // The client has hung up, or the test is over.
      }
    }
  }

  @Test
  void checkOfNothingIsNoVerdict() {
    Said said =
        run("check", "http://localhost:1/", "--origin=https://app.example.com", "--timeout=2");
    assertEquals(2, said.code);
    assertTrue(said.out.contains("nothing accepts connections there"), said.out);
  }

  @Test
  void withoutArgumentsItSaysHowItIsUsed() {
    Said said = run();
    assertEquals(2, said.code);
    assertTrue(said.err.startsWith("Usage: java -jar preflight-processor.jar"), said.err);
    assertEquals(0, run("--help").code);
    assertEquals(0, run("check", "--help").code);
  }
}
