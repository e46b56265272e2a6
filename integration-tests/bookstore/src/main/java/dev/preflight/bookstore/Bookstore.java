package dev.preflight.bookstore;

import dev.preflight.bookstore.server.ApiServer;
import dev.preflight.bookstore.server.PageServer;
import dev.preflight.bookstore.server.Traffic;
import dev.preflight.bookstore.server.UnusablePortException;
import java.io.IOException;

/** Starts the API and the page, and says how to try them. */
public final class Bookstore {

  /** The system property with the API's port. */
  private static final String API_PORT = "bookstore.port";

  /** The system property with the page's port; the API's and one without it. */
  private static final String PAGE_PORT = "bookstore.page.port";

  private static final int DEFAULT_PORT = 8080;

  private Bookstore() {}

  /** Runs until the process is told to stop. */
  public static void main(String[] arguments) throws IOException {
    try {
      run();
    } catch (UnusablePortException e) {
      exit(
          e.getMessage()
              + " Choose other ports, for example: mvn -q -Pbookstore -D"
              + API_PORT
              + "=9080");
    } catch (IllegalArgumentException e) {
      // Not a number, or not one that a port can have.
      exit("-D" + API_PORT + " and -D" + PAGE_PORT + " take a port from 1 to 65535.");
    }
  }

  private static void run() throws IOException {
    int apiPort = port(API_PORT, DEFAULT_PORT);
    int pagePort = port(PAGE_PORT, apiPort + 1);
    Traffic traffic = new Traffic();
    ApiServer api = ApiServer.start(apiPort, traffic);
    PageServer page = PageServer.start(pagePort, api.url(), traffic);
    api.storefronts().open(page.partnerUrl(), "The shop that you are looking at");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(api, page), "stop bookstore"));
    System.out.println(welcome(api.url(), page.url()));
  }

  private static int port(String property, int otherwise) {
    return Integer.parseInt(System.getProperty(property, Integer.toString(otherwise)));
  }

  private static void stop(ApiServer api, PageServer page) {
    api.close();
    page.close();
    System.out.println("The bookstore is closed.");
  }

  private static void exit(String message) {
    System.err.println(message);
    System.exit(1);
  }

  private static String welcome(String api, String page) {
    return """

    The bookstore is open. Ctrl-C closes it.

      Page  %2$s   click through the calls; to a browser it is another origin
      API   %1$s

    Without a browser: a public response, a preflight of the page, and one of a stranger.

      curl -si %1$s/books -H 'Origin: https://anyone.example'
      curl -si %1$s/orders -X OPTIONS -H 'Access-Control-Request-Method: POST' -H 'Origin: %2$s'
      curl -si %1$s/orders -X OPTIONS -H 'Access-Control-Request-Method: POST' -H 'Origin: https://evil.example'
    """
        .formatted(api, page);
  }
}
