package dev.preflight.engines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy that takes every host for this machine, also by CONNECT, which the JDK's server lacks.
 */
final class Tunnel implements AutoCloseable {

  private static final int LONGEST_HEAD = 1 << 16;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tunnel");
            thread.setDaemon(true);
            return thread;
          });
  private final ServerSocket listening;
  private final int http;
  private final int https;

  /** Leads to these ports. */
  Tunnel(int http, int https) throws IOException {
    this.http = http;
    this.https = https;
    listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket browser = listening.accept();
        threads.execute(() -> serve(browser));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket browser) {
    try (browser) {
      byte[] head = head(browser.getInputStream());
      boolean connect = new String(head, StandardCharsets.ISO_8859_1).startsWith("CONNECT ");
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), connect ? https : http)) {
        if (connect) {
          browser
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } else {
          server.getOutputStream().write(head);
        }
        threads.execute(() -> copy(server, browser));
        copy(browser, server);
      }
    } catch (IOException ended) {
      // By one of the two.
    }
  }

  private static byte[] head(InputStream stream) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int ends = 0;
    while (ends < 4 && head.size() < LONGEST_HEAD) {
      int next = stream.read();
      if (next < 0) {
        throw new IOException("no head");
      }
      head.write(next);
      ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
    }
    return head.toByteArray();
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // The other direction ends with it.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
