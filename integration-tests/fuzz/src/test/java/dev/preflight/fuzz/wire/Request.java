package dev.preflight.fuzz.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as bytes, one character each.
 *
 * @param method what stands first in its first line
 * @param target what stands second
 * @param lines its header lines, without {@code Host} where they bring one
 * @param body its body
 */
record Request(String method, String target, List<String> lines, String body) {

  Request {
    lines = List.copyOf(lines);
  }

  byte[] bytes(String id) {
    return text(id).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String text(String id) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    for (String line : lines) {
      text.append(line).append("\r\n");
    }
    text.append("X-Fuzz: ").append(id).append("\r\n");
    if (!body.isEmpty()) {
      text.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return text.append("\r\n").append(body).toString();
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  Request withMethod(String other, String otherBody, List<String> otherLines) {
    return new Request(other, target, otherLines, otherBody);
  }

  /** Smaller requests, one step away. */
  List<Request> reductions() {
    List<Request> smaller = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      String removed = fewer.remove(i);
      smaller.add(new Request(method, target, fewer, body));
      int colon = removed.indexOf(':');
      int half = (removed.length() + colon) / 2;
      if (removed.length() - colon > 40) {
        List<String> first = new ArrayList<>(lines);
        first.set(i, removed.substring(0, half));
        smaller.add(new Request(method, target, first, body));
        List<String> second = new ArrayList<>(lines);
        second.set(i, removed.substring(0, colon + 1) + removed.substring(half));
        smaller.add(new Request(method, target, second, body));
      }
    }
    if (!body.isEmpty()) {
      smaller.add(new Request(method, target, lines, ""));
    }
    return smaller;
  }

  /** The request to read, with what cannot be printed as escapes. */
  @Override
  public String toString() {
    StringBuilder printed = new StringBuilder();
    String text = text("0");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        printed.append("\n    ");
      } else if (c != '\r') {
        printed.append(c < ' ' || c > '~' ? String.format("\\x%02x", (int) c) : c);
      }
    }
    return "    " + printed;
  }
}
