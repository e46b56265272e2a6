package dev.preflight.cors.benchmarks.application;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection on loopback, on which the same request is sent again and
 * again. As cheap as possible, since the client shares the machine with the server: two system
 * calls for an exchange, no object, no parsing. The first response tells how long the others are.
 */
final class Connection implements AutoCloseable {

  private static final int STATUS_LINE = "HTTP/1.1 200".length();

  private final SocketChannel channel;
  private final ByteBuffer request;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(16_384);
  private final String first;

  Connection(int port, byte[] request) throws IOException {
    this.request = ByteBuffer.allocateDirect(request.length).put(request);
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    send();
    String response;
    do {
      read();
      response = StandardCharsets.ISO_8859_1.decode(buffer.duplicate().flip()).toString();
    } while (!isComplete(response));
    first = response;
  }

  /** The whole first response. */
  String first() {
    return first;
  }

  /** Sends the request and waits for the whole response. */
  void exchange() throws IOException {
    send();
    do {
      read();
    } while (buffer.position() < first.length());
    for (int i = 0; i < STATUS_LINE; i++) {
      if (buffer.get(i) != first.charAt(i)) {
        throw new IllegalStateException("another response than " + first);
      }
    }
  }

  private void send() throws IOException {
    buffer.clear();
    request.flip();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  private void read() throws IOException {
    if (channel.read(buffer) < 0) {
      throw new EOFException();
    }
  }

  private static boolean isComplete(String response) {
    int body = response.indexOf("\r\n\r\n") + 4;
    if (body < 4) {
      return false;
    }
    String head = response.substring(0, body).toLowerCase(java.util.Locale.ROOT);
    int field = head.indexOf("content-length: ");
    if (field < 0) {
      return head.startsWith("http/1.1 204") || response.endsWith("\r\n0\r\n\r\n");
    }
    int start = field + "content-length: ".length();
    return response.length() - body == Integer.parseInt(head, start, head.indexOf('\r', start), 10);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
