package dev.preflight.bookstore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.PageServer;
import dev.preflight.bookstore.server.Traffic;
import dev.preflight.browser.Browser;
import dev.preflight.browser.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A browser opens the page, clicks every call, and allows and refuses exactly what the policies
 * say. Each line: the call, what its script got, and what reached the API.
 */
class BookstorePageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path profile;

  private static ChromeDriver browser;

  private ApiServer api;
  private PageServer page;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void start() throws IOException {
    Traffic traffic = new Traffic();
    api = ApiServer.start(0, traffic);
    page = PageServer.start(0, api.url(), traffic);
    api.storefronts().open(page.partnerUrl(), "The page as a partner");
  }

  @AfterEach
  void stop() {
    page.close();
    api.close();
  }

  @Test
  void theShopReadsWhatIsPublicAndOrders() throws IOException {
    assertEquals(
        """
        list-books: allowed 200 (GET 200)
        unknown-book: allowed 404 (GET 404)
        broken-sample: allowed 500 (GET 500)
        books-with-credentials: refused (GET 200)
        remove-book: refused (OPTIONS 204)
        place-order: allowed 201 (OPTIONS 204, POST 201)
        list-orders: allowed 200 (GET 200)
        list-orders-without-cookie: allowed 200 (GET 200)
        order-with-coupon: refused (OPTIONS 204)
        all-orders: refused (GET 200)
        read-reviews: allowed 200 (GET 200)
        write-review: allowed 201 (OPTIONS 204, POST 201)
        partner-stock: refused (OPTIONS 403)
        partner-stock-without-key: refused (GET 401)
        partner-restock: refused (OPTIONS 403)
        storefront-offers: refused (GET 200)
        storefront-reserve: refused (OPTIONS 403)
        """,
        clickEverythingAs("localhost"));
    assertEquals("X-Total-Count: 5\nDate: (hidden from scripts)", read("list-books", 2));
    assertEquals("Location: " + api.url() + "/orders/1", read("place-order", 1));
    assertEquals("[]", read("list-orders-without-cookie", 1));
    Browser.keepScreenshot(browser, 1280, "shop");
  }

  @Test
  void aPartnerReadsWhatIsPublicAndManagesTheStock() throws IOException {
    assertEquals(
        """
        list-books: allowed 200 (GET 200)
        unknown-book: allowed 404 (GET 404)
        broken-sample: allowed 500 (GET 500)
        books-with-credentials: refused (GET 200)
        remove-book: refused (OPTIONS 204)
        place-order: refused (OPTIONS 403)
        list-orders: refused (GET 200)
        list-orders-without-cookie: refused (GET 200)
        order-with-coupon: refused (OPTIONS 403)
        all-orders: refused (GET 200)
        read-reviews: allowed 200 (GET 200)
        write-review: refused (OPTIONS 403)
        partner-stock: allowed 200 (OPTIONS 204, GET 200)
        partner-stock-without-key: allowed 401 (GET 401)
        partner-restock: allowed 200 (OPTIONS 204, PUT 200)
        storefront-offers: allowed 200 (GET 200)
        storefront-reserve: allowed 200 (OPTIONS 204, POST 200)
        """,
        clickEverythingAs("partner.localhost"));
    Browser.keepScreenshot(browser, 1280, "partner");
  }

  @Test
  void aStrangerReadsWhatIsPublicAndNothingElse() throws IOException {
    assertEquals(
        """
        list-books: allowed 200 (GET 200)
        unknown-book: allowed 404 (GET 404)
        broken-sample: allowed 500 (GET 500)
        books-with-credentials: refused (GET 200)
        remove-book: refused (OPTIONS 204)
        place-order: refused (OPTIONS 403)
        list-orders: refused (GET 200)
        list-orders-without-cookie: refused (GET 200)
        order-with-coupon: refused (OPTIONS 403)
        all-orders: refused (GET 200)
        read-reviews: allowed 200 (GET 200)
        write-review: refused (OPTIONS 403)
        partner-stock: refused (OPTIONS 403)
        partner-stock-without-key: refused (GET 401)
        partner-restock: refused (OPTIONS 403)
        storefront-offers: refused (GET 200)
        storefront-reserve: refused (OPTIONS 403)
        """,
        clickEverythingAs("127.0.0.1"));
    Browser.keepScreenshot(browser, 1280, "stranger");
  }

  @Test
  void oneButtonSendsAllCallsAndThePageFindsAllOfThemAsItExpects() {
    openAs("localhost");
    browser.findElement(By.id("send-all")).click();
    await(() -> summary().startsWith("17 of 17"));
    assertEquals("17 of 17 calls made: 8 allowed, 9 refused, all as expected.", summary());
  }

  /** Before any call is made, and with the responses to all of them. */
  @Test
  void thePageIsReadableOnEveryScreen() throws IOException {
    openAs("partner.localhost");
    assertEquals(List.of(), Screen.faults(browser), "before");
    browser.findElement(By.id("send-all")).click();
    await(() -> summary().startsWith("17 of 17"));
    assertEquals(List.of(), Screen.faults(browser), "after");
  }

  private String clickEverythingAs(String host) {
    openAs(host);
    List<WebElement> cards = browser.findElements(By.className("card"));
    return cards.stream().map(this::click).collect(Collectors.joining());
  }

  private void openAs(String host) {
    browser.get("http://" + host + ":" + page.port() + "/");
    await(() -> !browser.findElements(By.cssSelector("body[data-ready]")).isEmpty());
  }

  private String click(WebElement card) {
    WebElement button = card.findElement(By.tagName("button"));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
    await(() -> card.getDomAttribute("data-wire") != null);
    String got = card.getDomAttribute("data-result") + " " + card.getDomAttribute("data-status");
    return card.getDomAttribute("id")
        + (": " + got.strip())
        + (" (" + card.getDomAttribute("data-wire") + ")\n");
  }

  private String read(String call, int lines) {
    String text = browser.findElement(By.id(call)).findElement(By.className("read")).getText();
    return text.lines().limit(lines).collect(Collectors.joining("\n"));
  }

  private String summary() {
    return browser.findElement(By.id("summary")).getText();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The page did not respond within " + PATIENCE.toSeconds() + " s.");
      }
    }
  }
}
