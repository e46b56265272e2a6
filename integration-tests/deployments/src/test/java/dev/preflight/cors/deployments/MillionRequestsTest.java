package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Many mixed requests from clients with different origins against one server; every response is
 * checked, so that none carries another origin's header. {@code -Dpreflight.requests=1000000} sets
 * the number.
 */
class MillionRequestsTest {

  private static final int REQUESTS = Effort.of("preflight.requests", 10_000, 80_000);
  private static final int CLIENTS = 8;
  private static final int PIPELINED = 50;

  /** A request as sent, and the response that it must get. */
  private record Exchange(String method, String request, String expected) {}

  @Test
  void noResponseCarriesAnothersOrigin() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (Server server = Container.GRIZZLY.start(ShopConfig.class, Map.of())) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        work.add(() -> run(server, number));
      }
      long start = System.nanoTime();
      int responses = 0;
      for (Future<Integer> done : clients.invokeAll(work)) {
        responses += done.get();
      }
      assertEquals(REQUESTS / CLIENTS / PIPELINED * PIPELINED * CLIENTS, responses);
      System.out.printf(
          "%,d responses checked, %d clients, %.1f s%n",
          responses, CLIENTS, (System.nanoTime() - start) / 1e9);
    } finally {
      clients.shutdownNow();
    }
  }

  private static int run(Server server, int number) throws Exception {
    Random random = new Random(number);
    List<Exchange> exchanges = exchanges(server.port(), "https://c" + number + ".partner.example");
    int responses = 0;
    try (RawClient client = new RawClient(server.port())) {
      for (int batch = 0; batch < REQUESTS / CLIENTS / PIPELINED; batch++) {
        List<Exchange> sent = new ArrayList<>();
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < PIPELINED; i++) {
          Exchange exchange = exchanges.get(random.nextInt(exchanges.size()));
          sent.add(exchange);
          requests.append(exchange.request());
        }
        client.write(requests.toString().getBytes(RawClient.BYTES));
        for (Exchange exchange : sent) {
          RawResponse response = client.read(exchange.method());
          assertEquals(exchange.expected(), response.status() + " " + response.cors());
          responses++;
        }
      }
    }
    return responses;
  }

  private static List<Exchange> exchanges(int port, String own) {
    String granted = "ACAC=true; ACAO=" + own + "; ACEH=X-Total; Vary=Origin;";
    String preflight =
        "204 ACAC=true; ACAH=Content-Type, X-Tenant; ACAM=GET, HEAD, PUT; ACAO="
            + own
            + "; ACMA=600; Vary=Origin;";
    return List.of(
        exchange(port, "GET", "/orders", own, "200 " + granted),
        exchange(port, "GET", "/orders/1", own, "200 " + granted),
        exchange(port, "GET", "/orders/404", own, "404 " + granted),
        exchange(port, "HEAD", "/orders", own, "200 " + granted),
        exchange(port, "PATCH", "/orders/1", own, "405 " + granted),
        exchange(port, "GET", "/orders/1", Rows.EVIL, "200 Vary=Origin;"),
        exchange(port, "GET", "/orders/1", "", "200 Vary=Origin;"),
        exchange(port, "GET", "/orders/catalogue", own, "200 ACAO=*;"),
        exchange(port, "GET", "/plain", own, "200 "),
        exchange(port, "GET", "/shops/1/items", own, "200 Vary=Origin;"),
        exchange(port, "OPTIONS", "/orders/1", own, preflight),
        exchange(port, "OPTIONS", "/orders/1", Rows.EVIL, "403 Vary=Origin;"));
  }

  private static Exchange exchange(
      int port, String method, String path, String origin, String expected) {
    List<String> lines = new ArrayList<>();
    lines.add("Authorization: token");
    if (!origin.isEmpty()) {
      lines.add("Origin: " + origin);
    }
    if (method.equals("OPTIONS")) {
      lines.add("Access-Control-Request-Method: PUT");
    }
    return new Exchange(
        method,
        new String(RawClient.request(port, method, path, lines, "", ""), RawClient.BYTES),
        expected);
  }
}
