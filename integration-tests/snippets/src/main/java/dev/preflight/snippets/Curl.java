package dev.preflight.snippets;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Does what a curl command of a page does, on machines without curl and with other ports. */
public final class Curl {

  private String method = "";
  private String body = "";
  private boolean head;
  private final List<String> headers = new ArrayList<>();
  private URI url = URI.create("");

  private Curl() {}

  /**
   * The command, its URL on another port of this machine.
   *
   * @throws AssertionError if it has no URL
   */
  public static Curl of(Command command, int port) {
    Curl curl = new Curl();
    Iterator<String> words = command.words().iterator();
    words.next();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "-si", "-i", "-is" -> curl.head = true;
        case "-s" -> {}
        case "-X" -> curl.method = words.next();
        case "-H" -> curl.headers.add(words.next());
        case "-d" -> curl.body = words.next();
        default -> curl.url = URI.create(word);
      }
    }
    if (curl.url.getHost() == null) {
      throw new AssertionError("no URL in " + command.words());
    }
    curl.url = URI.create(curl.url.toString().replaceFirst(":\\d+", ":" + port));
    return curl;
  }

  /**
   * Sends the request, and gives what curl prints.
   *
   * @throws IOException if there is no server, or it does not respond
   */
  public String run() throws IOException {
    try (Socket socket = new Socket("localhost", url.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      String response =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n");
      int end = response.indexOf("\n\n");
      String fields = response.substring(0, end);
      String content = response.substring(end + 2);
      if (fields.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")) {
        content = content.replaceAll("(?m)^[0-9a-f]+\\n", "");
      }
      return head ? fields + "\n\n" + content : content;
    }
  }

  private String request() {
    String usual = body.isEmpty() ? "GET" : "POST";
    StringBuilder request = new StringBuilder();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    request.append(method.isEmpty() ? usual : method).append(' ');
    request.append(url.getRawPath()).append(query).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(url.getAuthority()).append("\r\n");
    request.append("Accept: */*\r\nConnection: close\r\n");
    headers.forEach(header -> request.append(header).append("\r\n"));
    if (!body.isEmpty()) {
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return request.append("\r\n").append(body).toString();
  }
}
