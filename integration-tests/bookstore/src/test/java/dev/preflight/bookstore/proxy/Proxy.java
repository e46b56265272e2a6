package dev.preflight.bookstore.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A proxy in front of the bookstore, as a process of its own. */
final class Proxy implements AutoCloseable {

  private final Process process;
  private final int port;

  private Proxy(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Where a program is, if it is installed. */
  static Optional<String> program(String name) {
    return Stream.of("/usr/sbin/", "/usr/local/sbin/", "/usr/bin/", "/opt/homebrew/bin/")
        .map(folder -> folder + name)
        .filter(file -> Files.isExecutable(Path.of(file)))
        .findFirst();
  }

  static Proxy nginx(String program, Path folder, int api, String server, String location)
      throws IOException, InterruptedException {
    int port = freePort();
    Files.writeString(folder.resolve("users"), "shop:{PLAIN}shop\n");
    Path file =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            # Its folder belongs to who runs the test, which may be root.
            user root;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events {}
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              proxy_cache_path %1$s/cache keys_zone=shop:1m;
              server {
                listen 127.0.0.1:%2$d;
                %4$s
                location / {
                  proxy_pass http://localhost:%3$d;
                  %5$s
                }
              }
            }
            """
                .formatted(
                    folder, port, api, server, location.replace("FOLDER", folder.toString())));
    return start(
        port,
        folder,
        List.of(program, "-e", folder.resolve("start.log").toString(), "-c", file.toString()));
  }

  static Proxy haproxy(String program, Path folder, int api, String frontend)
      throws IOException, InterruptedException {
    int port = freePort();
    Path file =
        Files.writeString(
            folder.resolve("haproxy.cfg"),
            """
            defaults
              mode http
              timeout connect 5s
              timeout client 10s
              timeout server 10s
            userlist shoppers
              user shop insecure-password shop
            frontend shop
              bind 127.0.0.1:%1$d
              %3$s
              default_backend bookstore
            backend bookstore
              server api localhost:%2$d
            """
                .formatted(port, api, frontend));
    return start(port, folder, List.of(program, "-db", "-f", file.toString()));
  }

  private static Proxy start(int port, Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("output.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Proxy proxy = new Proxy(process, port);
    for (int i = 0; i < 1_200; i++) {
      if (!process.isAlive()) {
        throw new IOException("it did not start: " + Files.readString(log));
      }
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return proxy;
      } catch (IOException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    proxy.close();
    throw new IOException("it does not listen: " + Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
