package dev.preflight.fuzz.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A socket that is kept as long as the server keeps it. */
final class Connection implements AutoCloseable {

  /** Far beyond what any response may take. */
  private static final int PATIENCE_MILLIS = 60_000;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Connection(int port) {
    this.port = port;
  }

  /** Sends requests in one piece, and reads as many responses as come back. */
  List<RawResponse> exchange(List<Request> requests, List<String> ids) throws IOException {
    boolean fresh = socket == null;
    List<RawResponse> responses = attempt(requests, ids);
    if (responses.isEmpty() && !fresh) {
      // The server may have closed a connection that was idle.
      responses = attempt(requests, ids);
    }
    return responses;
  }

  private List<RawResponse> attempt(List<Request> requests, List<String> ids) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < requests.size(); i++) {
      all.writeBytes(requests.get(i).bytes(ids.get(i)));
    }
    List<RawResponse> responses = new ArrayList<>();
    try {
      InputStream from = open();
      socket.getOutputStream().write(all.toByteArray());
      for (Request request : requests) {
        RawResponse response = read(from, request.isHead());
        responses.add(response);
        if (response.all("connection").contains("close")) {
          close();
          return responses;
        }
      }
      if (from.available() > 0) {
        close();
      }
    } catch (java.net.SocketTimeoutException e) {
      close();
      throw e;
    } catch (IOException e) {
      close();
    }
    return responses;
  }

  private InputStream open() throws IOException {
    if (socket == null) {
      socket = new Socket("localhost", port);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }
    return in;
  }

  private static RawResponse read(InputStream in, boolean head) throws IOException {
    String first = line(in);
    TreeMap<String, List<String>> lines = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      lines
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    int status = Integer.parseInt(first.substring(9, 12));
    if (status < 200) {
      return read(in, head);
    }
    boolean bodiless = head || status == 204 || status == 304;
    return new RawResponse(status, lines, bodiless ? "" : body(in, lines));
  }

  private static String body(InputStream in, Map<String, List<String>> lines) throws IOException {
    if (lines.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
      StringBuilder body = new StringBuilder();
      for (int size = size(in); size > 0; size = size(in)) {
        body.append(text(in.readNBytes(size)));
        line(in);
      }
      line(in);
      return body.toString();
    }
    List<String> length = lines.get("content-length");
    return text(
        length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0))));
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return text(line.toByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
