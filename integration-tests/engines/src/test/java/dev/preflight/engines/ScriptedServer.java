package dev.preflight.engines;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLContext;

/**
 * The site of the pages, two APIs on other ports, and a forward proxy that takes every host for its
 * own. An API responds as the URL says, so that the page scripts both sides of the conversation;
 * what arrived is remembered by the {@code id} in the URL.
 */
final class ScriptedServer implements AutoCloseable {

  static {
    // Without it each response waits 40 ms for the browser's acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final List<HttpServer> servers = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<String>> arrived = new ConcurrentHashMap<>();
  private final Map<String, Told> results = new TreeMap<>();
  private final Deque<String> pages;
  private final String script;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final int site;
  private final int api;
  private final int otherApi;
  private final int proxy;
  private volatile LongConsumer clock = ahead -> {};

  /**
   * With these pages to be opened one after another, as {@code origin/page name}.
   *
   * @param script what runs in each page before its own script
   */
  ScriptedServer(List<String> pages, String script) throws IOException {
    this.script = script;
    site = listen();
    api = listen();
    otherApi = listen();
    proxy = listen();
    this.pages = new ArrayDeque<>(pages);
  }

  private int listen() throws IOException {
    // All addresses of this machine, so that [::1] and 127.0.0.2 can be asked too.
    return listen(HttpServer.create(new InetSocketAddress(InetAddress.getByName("::"), 0), 64));
  }

  /** Takes any host by https, and says at which port. */
  int listen(SSLContext certificates) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    server.setHttpsConfigurator(new HttpsConfigurator(certificates));
    return listen(server);
  }

  /** Moves a clock when a page says so. */
  void use(LongConsumer movable) {
    clock = movable;
  }

  private int listen(HttpServer server) {
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  int proxy() {
    return proxy;
  }

  /** The address of the next page; empty if there is none. */
  synchronized String next() {
    String page = pages.poll();
    if (page == null) {
      finished.countDown();
      return "";
    }
    int slash = page.lastIndexOf('/');
    String origin =
        page.substring(0, slash)
            .replace("SITE", "http://localhost:" + site)
            .replace("API-BY-ADDRESS", "http://127.0.0.1:" + api);
    return origin + "/page?name=" + page.substring(slash + 1);
  }

  /** Waits until the last page has posted its results. */
  boolean isFinishedIn(long seconds) throws InterruptedException {
    return finished.await(seconds, TimeUnit.SECONDS);
  }

  synchronized Map<String, Told> results() {
    return new TreeMap<>(results);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> query = Script.query(exchange.getRequestURI().getRawQuery());
      switch (exchange.getRequestURI().getPath()) {
        case "/call" -> call(exchange, query);
        case "/arrived" -> send(exchange, "text/plain", arrivedAs(query.getOrDefault("id", "")));
        case "/page" ->
            send(exchange, "text/html; charset=utf-8", page(query.getOrDefault("name", "")));
        case "/frame" ->
            send(exchange, "text/html; charset=utf-8", frame(query.getOrDefault("to", "")));
        case "/clock" -> {
          send(exchange, "text/plain", "");
          exchange.close();
          clock.accept(Long.parseLong(query.getOrDefault("ahead", "0")));
        }
        case "/results" -> send(exchange, "text/plain", posted(body));
        default -> {
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.sendResponseHeaders(404, -1);
        }
      }
    }
  }

  private String arrivedAs(String id) {
    return String.join("\n\n", arrived.getOrDefault(id, List.of()));
  }

  /** One fact a line, with tabs between its name, what was seen, and the calls that were made. */
  private synchronized String posted(String body) {
    body.lines()
        .map(line -> line.split("\t", -1))
        .forEach(
            fact ->
                results.put(
                    fact[0], new Told(normal(fact[1]), List.of(fact).subList(2, fact.length))));
    return next();
  }

  /** Ports differ in each run. */
  private String normal(String value) {
    return value
        .replace("localhost:" + site, "SITE")
        .replace("localhost:" + api, "API")
        .replace("localhost:" + otherApi, "OTHER-API")
        .replace("127.0.0.1:" + api, "API-BY-ADDRESS");
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private String page(String name) throws IOException {
    return "<!doctype html><meta charset=\"utf-8\"><title>"
        + name
        // An https page asks nobody else what arrived, in no engine.
        + "</title><body><script>const SITE = self.location.protocol === \"https:\" ? self.origin"
        + " : \"http://localhost:"
        + site
        + "\", API = \"http://localhost:"
        + api
        + "\", OTHER_API = \"http://localhost:"
        + otherApi
        + "\", API_BY_ADDRESS = \"http://127.0.0.1:"
        + api
        + "\";\n"
        + script
        + resource("call.js")
        + resource("facts/" + name + ".js")
        + "</script>";
  }

  /** A page that makes one call by itself, for frames. */
  private static String frame(String to) {
    return "<!doctype html><script>fetch(\""
        + to
        + "&self=\" + encodeURIComponent(self.origin)).catch(() => 0)</script>";
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = ScriptedServer.class.getResourceAsStream("/engines/" + name)) {
      if (stream == null) {
        throw new IOException("no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Remembers a request by the {@code id} in its URL. */
  void remember(HttpExchange exchange) {
    Map<String, String> query = Script.query(exchange.getRequestURI().getRawQuery());
    StringBuilder seen = new StringBuilder(exchange.getRequestMethod());
    seen.append("\n-self: ").append(query.getOrDefault("self", ""));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                seen.append('\n')
                    .append(name.toLowerCase(Locale.ROOT))
                    .append(": ")
                    .append(String.join(" | ", values)));
    arrived
        .computeIfAbsent(query.getOrDefault("id", ""), id -> new CopyOnWriteArrayList<>())
        .add(seen.toString());
  }

  /** Responds as the URL says, to a preflight and to the actual request. */
  private void call(HttpExchange exchange, Map<String, String> query) throws IOException {
    remember(exchange);
    Headers request = exchange.getRequestHeaders();
    String method = exchange.getRequestMethod();
    Script script = Script.of(query, method, request.containsKey(Script.ASKS));
    script
        .lines(name -> first(request, name))
        .forEach(line -> exchange.getResponseHeaders().add(line.name(), line.value()));
    byte[] body = script.body().getBytes(StandardCharsets.UTF_8);
    boolean empty = script.isWithoutBody() || method.equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(script.status(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String first(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
