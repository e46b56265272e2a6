package dev.preflight.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradle.tooling.CancellationTokenSource;
import org.gradle.tooling.GradleConnector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Getting started with Gradle")
class FirstUseTest {

  private static final Pattern FILE = Pattern.compile("(?s)```\\w+ file=(\\S+)\\n(.*?)```");
  private static final Pattern LOG = Pattern.compile("(?s)```text says=log\\n(.*?)…?\\s*```");
  private static final Pattern HEADER = Pattern.compile("(?m)^([A-Z][A-Za-z-]+): (.*)$");
  private static final String PORT = "8080";

  @TempDir private Path directory;

  @Test
  @DisplayName("works as the page says, in an empty folder")
  void firstUse() throws Exception {
    Path root = Path.of(System.getProperty("preflight.root"));
    String page = Files.readString(root.resolve("docs/start/gradle.md"));
    String port = Integer.toString(freePort());
    assertEquals(4, writeFiles(page.replace(PORT, port)));

    CancellationTokenSource until = GradleConnector.newCancellationTokenSource();
    Build build;
    try (Gradle gradle = Gradle.start()) {
      CompletableFuture<Build> run =
          CompletableFuture.supplyAsync(() -> gradle.build(directory, "run", until.token()));
      try {
        assertEquals(headers(page), preflight(port, run));
      } finally {
        until.cancel();
      }
      build = run.get(5, TimeUnit.MINUTES);
    }
    Matcher log = LOG.matcher(page);
    assertEquals(true, log.find());
    build.assertSucceeded().assertSays(log.group(1).strip());
  }

  private int writeFiles(String page) throws IOException {
    int count = 0;
    for (Matcher file = FILE.matcher(page); file.find(); count++) {
      Path path = directory.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    return count;
  }

  /** What the page shows, without the date. */
  private static Map<String, String> headers(String page) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    String shown = page.substring(page.indexOf("HTTP/1.1 204"));
    for (Matcher each = HEADER.matcher(shown.substring(0, shown.indexOf("```"))); each.find(); ) {
      headers.put(each.group(1), each.group(2));
    }
    headers.remove("Date");
    return headers;
  }

  /** The call of the page, as soon as the server listens. */
  private static Map<String, String> preflight(String port, CompletableFuture<Build> run)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/orders/1"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", "https://app.example.com")
            .header("Access-Control-Request-Method", "PUT")
            .build();
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    while (true) {
      try {
        HttpResponse<String> response =
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(204, response.statusCode());
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, lines) -> headers.put(name, lines.get(0)));
        headers.remove("Date");
        return headers;
      } catch (IOException notYet) {
        if (run.isDone()) {
          run.get().assertSays("the server, which did not start");
        }
        if (Instant.now().isAfter(end)) {
          throw notYet;
        }
        Thread.sleep(200);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
