package dev.preflight.bookstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.PageServer;
import dev.preflight.bookstore.server.Traffic;
import dev.preflight.browser.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Pages of two storefronts in one browser, in which one of the two is logged in: the cookie goes
 * along with the calls of both, and only the page of the one that is logged in may read what comes.
 * All are of one site, since Debian's Chromium sends no cookies to the API of another.
 */
class StorefrontsPageTest {

  @TempDir private static Path profile;

  private static ChromeDriver browser;
  private static ApiServer api;
  private static PageServer page;

  @BeforeAll
  static void start() throws IOException {
    Traffic traffic = new Traffic();
    api = ApiServer.start(0, traffic);
    page = PageServer.start(0, api.url(), traffic);
    // Last, since the tests are skipped where there is none, and what has started is stopped.
    browser = Browser.start(profile);
    api.storefronts().open(address("whale"), "Whale");
    api.storefronts().open(address("corner"), "Corner");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    page.close();
    api.close();
  }

  @Test
  void thePageOfOneStorefrontCannotReadTheSalesOfAnother() {
    open("whale");
    assertEquals("401", call("GET", "sales", ""));
    assertEquals("204", call("PUT", "sales/login", "Whale"));
    assertEquals("200 {\"storefront\":\"Whale\"}", call("GET", "sales", ""));

    open("corner");
    assertEquals("TypeError", call("GET", "sales", ""));

    open("127.0.0.1");
    assertEquals("TypeError", call("GET", "sales", ""));

    open("corner");
    assertEquals("TypeError", call("PUT", "sales/login", "Corner"));
    assertEquals("200 {\"storefront\":\"Corner\"}", call("GET", "sales", ""));

    open("whale");
    assertEquals("TypeError", call("GET", "sales", ""));
  }

  private static String address(String host) {
    String full = host.startsWith("127.") ? host : host + ".shop.localhost";
    return "http://" + full + ":" + page.port();
  }

  private static void open(String host) {
    browser.get(address(host) + "/");
  }

  /** Status and body as the page's script sees them; the name of the error if it sees none. */
  private static String call(String method, String path, String body) {
    return (String)
        browser.executeAsyncScript(
            """
            const [url, method, body, done] = arguments;
            const call = {method, credentials: 'include', cache: 'no-store'};
            if (body) {
              call.body = body;
            }
            fetch(url, call)
                .then(async response => {
                  const text = response.ok ? await response.text() : '';
                  done((response.status + ' ' + text).trim());
                })
                .catch(error => done(error.name));
            """,
            "http://api.shop.localhost:" + api.port() + "/" + path,
            method,
            body);
  }
}
