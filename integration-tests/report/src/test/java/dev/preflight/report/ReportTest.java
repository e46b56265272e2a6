package dev.preflight.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.browser.Browser;
import dev.preflight.browser.Screen;
import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.CorsManifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The report in a real browser, compared with the responses of the deployed application. */
class ReportTest {

  private static final Path REPORT = Path.of("target/classes/META-INF/preflight/cors-report.html");
  private static final int QUESTIONS = 900;

  @TempDir static Path profile;
  private static ShopServer server;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws IOException {
    // Any host is this machine: pages of every origin can be served here.
    browser =
        Browser.start(
            profile, "--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1");
    server = new ShopServer();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    browser.get(REPORT.toUri().toString());
  }

  @Test
  void verdictsAreThoseOfABrowserThatCallsTheDeployedApplication() throws Exception {
    WireBrowser wire = WireBrowser.over(server.apiUrl());
    WireBrowser onPaper = WireBrowser.reading(manifest());
    List<String> differences = new ArrayList<>();
    int allowed = 0;
    int stopped = 0;
    for (Question question : Question.generated(QUESTIONS)) {
      Verdict real = wire.call(question);
      Verdict told = told(question);
      allowed += real.allowed() ? 1 : 0;
      stopped += real.sent() ? 0 : 1;
      if (!real.equals(told)) {
        differences.add(question + "\n  server " + real + "\n  report " + told);
      }
      Verdict read = onPaper.call(question);
      if (!real.equals(read)) {
        differences.add(question + "\n  server " + real + "\n  manifest " + read);
      }
    }
    System.out.printf(
        "%d questions: %d allowed, %d stopped by the preflight, %d unlike the report%n",
        QUESTIONS, allowed, stopped, differences.size());
    assertEquals(List.of(), differences);
    assertTrue(allowed > 100 && stopped > 100, "the questions must differ in their verdicts");
  }

  private static CorsManifest manifest() {
    return CorsManifests.load(ShopApplication.class.getClassLoader());
  }

  private static Verdict told(Question question) {
    Map<?, ?> decision =
        (Map<?, ?>)
            browser.executeScript(
                "const decision = Decision.decide("
                    + "JSON.parse(document.getElementById('manifest').textContent), arguments[0]);"
                    + "return {verdict: decision.verdict, sent: decision.sent,"
                    + " allowOrigin: decision.headers['Access-Control-Allow-Origin'] || '',"
                    + " vary: decision.headers['Vary'] || '',"
                    + " preflight: decision.preflight ? decision.preflight.status : 0};",
                question.asArgument());
    return new Verdict(
        decision.get("verdict").equals("allowed"),
        ((Number) decision.get("preflight")).intValue(),
        (Boolean) decision.get("sent"),
        (String) decision.get("allowOrigin"),
        (String) decision.get("vary"));
  }

  @Test
  void theWordsAreThoseOfTheBrowsersConsole() {
    String stranger = "nobody.test";
    List<Map<String, Object>> calls =
        List.of(
            call(stranger, "GET", "/orders", "", false),
            call(stranger, "PUT", "/orders/1", "", false),
            call(stranger, "GET", "/development/open", "", true),
            call(stranger, "GET", "/development/open", "X-Unknown", false),
            call(stranger, "PUT", "/development/open", "", false),
            call(stranger, "GET", "/internal", "X-Unknown", false),
            call("localhost", "DELETE", "/development", "", true),
            call("localhost", "GET", "/development", "X-Unknown", true),
            call(stranger, "PUT", "/nowhere", "", false),
            call(stranger, "TRACE", "/orders", "", false));
    List<String> said = new ArrayList<>();
    for (Map<String, Object> call : calls) {
      said.add(consoleOf(call));
    }
    open();
    List<String> told = new ArrayList<>();
    for (Map<String, Object> call : calls) {
      told.add(
          (String)
              browser.executeScript(
                  "return Decision.decide(JSON.parse("
                      + "document.getElementById('manifest').textContent), arguments[0]).message",
                  call));
    }
    assertEquals(String.join("\n", said), String.join("\n", told));
  }

  private static Map<String, Object> call(
      String host, String method, String path, String header, boolean credentials) {
    Map<String, Object> call = new HashMap<>();
    call.put("origin", server.pageUrl(host));
    call.put("method", method);
    call.put("path", path);
    call.put("headers", header.isEmpty() ? List.of() : List.of(header));
    call.put("credentials", credentials);
    call.put("api", server.apiUrl());
    return call;
  }

  /** What Chromium writes when a page really makes this call. */
  private static String consoleOf(Map<String, Object> call) {
    browser.get((String) call.get("origin"));
    browser.manage().logs().get(LogType.BROWSER);
    String thrown =
        (String)
            browser.executeAsyncScript(
                "const [call, done] = arguments; try { fetch(call.api + call.path, {"
                    + "method: call.method, credentials: call.credentials ? 'include' : 'omit',"
                    + "headers: Object.fromEntries(call.headers.map(name => [name, '1']))})"
                    + ".then(() => done('it was allowed'), e => done(e.message)); }"
                    + "catch (e) { done(e.message); }",
                call);
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      int start = entry.getMessage().indexOf("Access to fetch");
      if (start >= 0) {
        return entry.getMessage().substring(start);
      }
    }
    return thrown;
  }

  @Test
  void theQuestionBoxDecidesByKeyboardAlone() {
    WebElement origin = browser.findElement(By.id("q-origin"));
    origin.sendKeys("https://App.shop.example/", Keys.TAB);
    browser.switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), "PUT", Keys.TAB);
    browser.switchTo().activeElement().sendKeys("/orders/1", Keys.TAB);
    browser.switchTo().activeElement().sendKeys("X-Tenant, X-Extra", Keys.TAB);
    browser.switchTo().activeElement().sendKeys("application/json", Keys.TAB, Keys.TAB);
    browser.switchTo().activeElement().sendKeys(Keys.SPACE, Keys.TAB);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);

    assertEquals(
        """
        No. The browser stops after the preflight; the request itself is never sent.
        Browsers send the origin of that page as https://app.shop.example.
        Access to fetch at 'https://api.example.com/orders/1' from origin 'https://app.shop.example' has been blocked by CORS policy: Request header field x-extra is not allowed by Access-Control-Allow-Headers in preflight response.
        Fix: Leave the header out, or allow x-extra at OrdersResource.java:17.
        The path
        /orders/{id} responds here, with OrdersResource.put (OrdersResource.java:44).
        Is the server asked first?
        Yes, with a preflight: the method is PUT, and it sends content-type, x-extra, x-tenant.
        OPTIONS /orders/1
        Origin: https://app.shop.example
        Access-Control-Request-Method: PUT
        Access-Control-Request-Headers: content-type,x-extra,x-tenant
        The preflight's response
        From the policy at OrdersResource.java:17, on OrdersResource.
        204
        Access-Control-Allow-Origin: https://app.shop.example
        Access-Control-Allow-Credentials: true
        Access-Control-Allow-Methods: GET, HEAD, PUT
        Access-Control-Allow-Headers: Content-Type, X-Tenant
        Access-Control-Max-Age: 600
        Vary: Origin\
        """,
        browser.findElement(By.id("verdict")).getText());
  }

  @Test
  void filtersNarrowTheTableByOriginPathAndRisk() {
    assertEquals(23, methods());
    WebElement origin = browser.findElement(By.id("f-origin"));
    origin.sendKeys("https://x.y.partner.example");
    assertEquals(10, methods(), "the pattern covers it, and four paths are open to all");
    browser.findElement(By.id("f-path")).sendKeys("/orders");
    assertEquals(6, methods());
    browser.findElement(By.cssSelector("#f-risk option[value=csrf]")).click();
    assertEquals(1, methods());
    browser.findElement(By.cssSelector("#f-risk option[value='']")).click();
    browser.findElement(By.id("f-path")).clear();
    origin.clear();
    browser.findElement(By.id("f-same")).click();
    assertEquals(26, methods());
  }

  private static int methods() {
    return browser.findElements(By.cssSelector("#surface tbody .method")).size();
  }

  @Test
  void thePictureShowsWhoReachesWhatInLettersAndTheSameInWords() {
    assertEquals(
        """
        /development: http://legacy.shop.example W+ high, http://localhost:* W+ high
        /orders /orders/{id}: https://app.shop.example W+ plain, https://*.partner.example W+ medium
        """,
        browser.executeScript(
            "const heads = [...document.querySelectorAll('#picture thead th')].map(h => h.title);"
                + "return [...document.querySelectorAll('#picture tbody tr')].map(row =>"
                + " [...row.cells[0].querySelectorAll('.line')].map(l => l.textContent).join(' ')"
                + " + ': ' + [...row.cells].map((cell, i) => [cell, heads[i]])"
                + ".filter(([cell]) => cell.className).map(([cell, head]) =>"
                + " head + ' ' + cell.firstChild.textContent + ' ' + cell.className.split(' ')[1])"
                + ".join(', ') + '\\n')"
                + ".filter(line => /^(.development|.orders .orders..id.):/.test(line)).join('')"));
    assertEquals(
        "GET, PUT, with credentials; high risk",
        browser.executeScript(
            "return document.querySelector('#picture td.high .hidden').textContent"));
  }

  /** A blank cell would say that this origin may not. */
  @Test
  void everybodyStandsInEveryColumnOfThePicture() {
    assertEquals(
        List.of(),
        browser.executeScript(
            "const heads = [...document.querySelectorAll('#picture thead th')].map(h => h.title);"
                + "const star = heads.indexOf('*');"
                + "return [...document.querySelectorAll('#picture tbody tr')]"
                + ".filter(row => row.cells[star].className)"
                + ".flatMap(row => [...row.cells].map((cell, i) => [cell, heads[i]])"
                + ".filter(([cell, head]) => head && !cell.className)"
                + ".map(([cell, head]) => row.cells[0].textContent + ' ' + head));"));
  }

  @Test
  void theReportNamesProjectModuleVersionAndCommit() {
    assertEquals(
        "Project Shop, Module report, Version 1.0, Commit 0123abc",
        browser.findElements(By.cssSelector("#subject-list div")).stream()
            .map(each -> each.getText().replace("\n", " "))
            .collect(Collectors.joining(", ")));
    assertEquals("Shop · report: cross-origin surface", browser.getTitle());
  }

  @Test
  void risksStandOnTopWithTheirPlace() {
    List<String> risks =
        browser.findElements(By.cssSelector("#risks li")).stream()
            .map(each -> each.getText().replace("\n", " "))
            .toList();
    assertEquals(
        List.of(
            "HIGH Risk taken on purpose: tolerate = INSECURE_ORIGINS DevelopmentResource.java:15 ·"
                + " 2 methods",
            "HIGH Origin without encryption: anyone on the network can impersonate"
                + " http://legacy.shop.example and use the user’s credentials"
                + " DevelopmentResource.java:12 · 2 methods",
            "MEDIUM Development origin: http://localhost:* is for development, not for production"
                + " DevelopmentResource.java:12 · 2 methods",
            "MEDIUM Many origins with credentials: every host that https://*.partner.example covers"
                + " is trusted with credentials OrdersResource.java:17 · 5 methods",
            "MEDIUM Runs without a preflight: any site can make a browser send POST"
                + " /orders/{id}/note with credentials; CORS only keeps the site from reading the"
                + " response OrdersResource.java:55 · 1 method",
            "LOW Open to every site: any page on the web may read the responses"
                + " DevelopmentResource.java:28, FilesResource.java:20, OrdersResource.java:59,"
                + " ItemsResource.java:23 · 4 methods",
            "LOW Warning silenced: cors:simple-request-writes is silenced on OrdersResource.note"
                + " OrdersResource.java:54"),
        risks);
  }

  @Test
  void thePageIsWholeWithoutNetworkAndReadableInEveryForm() throws IOException {
    String page = Files.readString(REPORT);
    assertAll(
        () -> assertFalse(page.contains("src="), "nothing is loaded"),
        () -> assertFalse(page.matches("(?s).*/\\*[a-z]+\\*/.*"), "everything is filled in"),
        () -> assertEquals(List.of(), unlabelled(), "every field has a label"));
    ask();
    Browser.keepScreenshot(browser, 1280, "light");
    Browser.keepScreenshot(browser, 390, "narrow");
    assertEquals(List.of(), Screen.faults(browser));
    dark();
    Browser.keepScreenshot(browser, 1280, "dark");
    assertEquals(
        List.of(),
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(LogEntry::getMessage)
            .filter(message -> message.contains("cors-report"))
            .toList(),
        "nothing goes wrong");
  }

  private static List<?> unlabelled() {
    return (List<?>)
        browser.executeScript(
            "return [...document.querySelectorAll('input, select')]"
                + ".filter(field => field.labels.length === 0).map(field => field.id)");
  }

  private static void ask() {
    browser.findElement(By.id("q-origin")).sendKeys("https://a.partner.example");
    WebElement method = browser.findElement(By.id("q-method"));
    method.clear();
    method.sendKeys("DELETE");
    browser.findElement(By.id("q-path")).sendKeys("/orders/1");
    browser.findElement(By.cssSelector("#question button")).click();
  }

  private static void dark() {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }
}
