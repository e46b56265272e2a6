package dev.preflight.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM with an application, and what it has printed. */
final class Running implements AutoCloseable {

  private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private Running(Process process) {
    this.process = process;
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  static Running of(List<String> arguments, String... properties) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    command.add("--server.port=0");
    command.addAll(List.of(properties));
    return new Running(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** The port, once it has started, or again; 0 if it ends instead. */
  int port() throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      Matcher started = STARTED.matcher(line);
      if (started.find()) {
        return Integer.parseInt(started.group(1));
      }
    }
    return 0;
  }

  String said() {
    return String.join("\n", lines);
  }

  /** Status and allowed origin. */
  static String sent(int port, String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String head =
          request
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Origin: https://app.example.com\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      String response =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      Matcher origin =
          Pattern.compile("(?im)^access-control-allow-origin: (\\S+)").matcher(response);
      return response.substring(9, 12) + " " + (origin.find() ? origin.group(1) : "-");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
