package dev.preflight.cors.benchmarks.application;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive HTTP/1.1 connection on loopback, as cheap as possible, so that servers show. */
final class Connection implements AutoCloseable {

  private final int port;
  private Socket socket;
  private final byte[] buffer = new byte[16_384];

  Connection(int port) throws IOException {
    this.port = port;
    this.socket = open();
  }

  private Socket open() throws IOException {
    Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
    opened.setTcpNoDelay(true);
    opened.setSoTimeout(10_000);
    return opened;
  }

  static byte[] request(String origin) {
    String text =
        "GET /items/1 HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/plain\r\nX-Tenant: one\r\n"
            + (origin == null ? "" : "Origin: " + origin + "\r\n")
            + "\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends, and returns the whole answer. */
  String exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    InputStream in = socket.getInputStream();
    int length = 0;
    while (true) {
      int read = in.read(buffer, length, buffer.length - length);
      if (read < 0 && length == 0) {
        // Servers end a connection after some hundred requests.
        socket.close();
        socket = open();
        socket.getOutputStream().write(request);
        in = socket.getInputStream();
        continue;
      }
      if (read < 0) {
        throw new EOFException();
      }
      length += read;
      String answer = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
      if (isComplete(answer)) {
        return answer;
      }
    }
  }

  private static boolean isComplete(String answer) {
    int body = answer.indexOf("\r\n\r\n") + 4;
    if (body < 4) {
      return false;
    }
    String head = answer.substring(0, body).toLowerCase(java.util.Locale.ROOT);
    int field = head.indexOf("content-length: ");
    if (field < 0) {
      return answer.endsWith("\r\n0\r\n\r\n");
    }
    int start = field + "content-length: ".length();
    return answer.length() - body == Integer.parseInt(head, start, head.indexOf('\r', start), 10);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
