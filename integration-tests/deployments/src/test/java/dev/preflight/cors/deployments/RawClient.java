package dev.preflight.cors.deployments;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP/1.1 client that sends header lines exactly as given, in any number, order, case and
 * encoding. The usual clients repair them.
 */
public final class RawClient implements AutoCloseable {

  /** Each byte a character, so that any byte can be sent and seen. */
  static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private final Socket socket;
  private final InputStream in;

  RawClient(int port) throws IOException {
    this(port, 60_000);
  }

  /** A client that gives up on a response after this time. */
  RawClient(int port, int millis) throws IOException {
    socket = new Socket("localhost", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(millis);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** Sends one request on a connection of its own. */
  public static RawResponse send(
      int port, String method, String path, List<String> lines, String body) throws IOException {
    try (RawClient client = new RawClient(port)) {
      client.write(request(port, method, path, lines, body, "Connection: close"));
      return client.read(method);
    }
  }

  static byte[] request(
      int port, String method, String path, List<String> lines, String body, String connection) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    text.append("Host: localhost:").append(port).append("\r\n");
    if (!connection.isEmpty()) {
      text.append(connection).append("\r\n");
    }
    for (String line : lines) {
      text.append(line).append("\r\n");
    }
    if (!body.isEmpty()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString().getBytes(BYTES);
  }

  void write(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    socket.getOutputStream().flush();
  }

  RawResponse read(String method) throws IOException {
    String statusLine = line();
    List<RawResponse.Line> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.add(
          new RawResponse.Line(
              line.substring(0, colon).toLowerCase(Locale.ROOT),
              line.substring(colon + 1).strip()));
    }
    int status = Integer.parseInt(statusLine.substring(9, 12));
    RawResponse head = new RawResponse(status, headers, "");
    boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
    return new RawResponse(status, headers, bodiless ? "" : body(head));
  }

  private String body(RawResponse head) throws IOException {
    if (head.all("transfer-encoding").contains("chunked")) {
      StringBuilder body = new StringBuilder();
      for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        body.append(new String(in.readNBytes(size), BYTES));
        line();
      }
      line();
      return body.toString();
    }
    List<String> length = head.all("content-length");
    return new String(
        length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0))),
        BYTES);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("connection closed after: " + line.toString(BYTES));
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(BYTES);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
